import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from './obligation';
import type { WorkbenchCounts } from './workbench-sentence';

/** The groups of a department's list, in their fixed order: what is owed, what presses, what can wait, what is out, what is done. */
export const WORKBENCH_GROUPS = ['returned', 'month', 'later', 'waiting', 'closed', 'cancelled'] as const;
export type WorkbenchGroup = (typeof WORKBENCH_GROUPS)[number];

export type WorkbenchRow = {
  id: string;
  group: WorkbenchGroup;
  state: ObligationState;
  period: string;
  /** More than one period belongs to the task, so the line has to say which. */
  recurring: boolean;
  dueOn: LocalDate | null;
  completedOn: LocalDate | null;
  anchor: string;
  text: string;
  evidence: number;
  /** The last report, for what was sent back or waits. */
  last: { at: string; reason: string | null; decidedByName: string | null; decidedAt: string | null } | null;
};

export type Workbench = { rows: WorkbenchRow[]; counts: WorkbenchCounts; pageCount: number };

/** Lines on one page of the list: what is owed and what presses fits on the first, and a page stays light. */
export const WORKBENCH_PAGE = 20;

/**
 * Scope: 不适用或延期的申请 (excuse): a department asks that one of its obligations be found not applicable to it, or be
 * given more time; the office grants or refuses with a reason. What is granted changes the obligation in the same step.
 */
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';

export const EXCUSE_KINDS = ['exemption', 'extension'] as const;
export type ExcuseKind = (typeof EXCUSE_KINDS)[number];
export type ExcuseState = 'open' | 'withdrawn' | 'granted' | 'refused' | 'reversed';

export const EXCUSE_KIND_NAMES: Record<ExcuseKind, string> = { exemption: '不适用', extension: '延期' };
export const EXCUSE_STATE_NAMES: Record<ExcuseState, string> = {
  open: '等政务公开科决定',
  withdrawn: '已收回',
  granted: '已同意',
  refused: '没有同意',
  reversed: '同意过，后来恢复办理',
};

/** One request as both sides read it; `oldDueOn` and `newDueOn` only for 延期. */
export type Excuse = {
  id: string;
  kind: ExcuseKind;
  state: ExcuseState;
  reason: string;
  oldDueOn: LocalDate | null;
  newDueOn: LocalDate | null;
  askedByName: string;
  askedAt: Date;
  answer: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  reversal: string | null;
  reversedByName: string | null;
  version: number;
};

/** A request in the office's list, with the obligation it is about as that stands now. */
export type ExcuseLine = Excuse & {
  obligationId: string;
  bodyName: string;
  taskText: string;
  anchor: string;
  number: number;
  planTitle: string;
  period: string;
  obligationState: ObligationState;
  dueOn: LocalDate | null;
};

/** What the department's page needs: all requests of one obligation, newest first, and what may be asked now. */
export type ExcuseDesk = {
  obligationId: string;
  excuses: Excuse[];
  mayAsk: readonly ExcuseKind[];
  mayWithdraw: boolean;
};

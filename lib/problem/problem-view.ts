import type { LocalDate } from '@/lib/shared/local-date';
import type { EscalationLevel, ProblemEntryKind, ProblemSource, ProblemState } from './problem';
import type { StepProposal, TakenStep } from './propose-step';
import type { ProblemAct } from './transition';

/** One row of the register's list. */
export type ProblemLine = {
  id: string;
  year: number;
  number: number;
  bodyName: string;
  finding: string;
  sources: readonly ProblemSource[];
  dueOn: LocalDate;
  state: ProblemState;
  penalised: boolean;
  extensionTo: LocalDate | null;
  highest: EscalationLevel | null;
};

export type ProblemSummary = { total: number; bodies: number; overdue: number };
export type ProblemList = { lines: readonly ProblemLine[]; summary: ProblemSummary };

export type ProblemEntry = {
  id: string;
  kind: ProblemEntryKind;
  text: string;
  url: string | null;
  byName: string;
  at: Date;
};

export type ProblemStep = TakenStep & {
  id: string;
  text: string;
  documentNumber: string | null;
  scope: string | null;
  talker: string | null;
  talkedTo: string | null;
  commitment: string | null;
  byName: string;
};

export type ProblemView = Omit<ProblemLine, 'bodyName' | 'highest'> & {
  version: number;
  planId: string;
  planTitle: string;
  body: { id: string; name: string; shortName: string };
  task: { obligationId: string; taskId: string; number: number; text: string } | null;
  clause: string;
  recordedBy: string;
  recordedAt: Date;
  closedOn: LocalDate | null;
  mergedInto: { id: string; number: number } | null;
  merged: readonly { id: string; number: number; sources: readonly ProblemSource[] }[];
  entries: readonly ProblemEntry[];
  steps: readonly ProblemStep[];
};

/** A problem with what this reader may do to it, and what the register suggests to the office. */
export type ProblemDesk = {
  problem: ProblemView;
  office: readonly ProblemAct[];
  department: readonly ProblemAct[];
  mayTakePapers: boolean;
  proposal: StepProposal | null;
  alike: readonly { id: string; number: number; version: number; finding: string; sources: readonly ProblemSource[] }[];
  /** The earliest day an answer may be wanted by. */
  earliest: LocalDate;
};

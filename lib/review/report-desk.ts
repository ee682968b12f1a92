import type { Evidence } from '@/lib/evidence/evidence';
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState, PartyRole } from '@/lib/task/obligation';
import type { HistoryEntry } from './report-history';
import type { SourceContext } from './source-context';

export type Peer = { bodyName: string; role: PartyRole; state: ObligationState; own: boolean };
export type PeriodLine = { id: string; period: string; state: ObligationState; dueOn: LocalDate | null };
export type Sibling = { id: string; number: number; text: string; state: ObligationState; dueOn: LocalDate | null };

/** One obligation as the department works on it: where it comes from, what happened, what the report is made of. */
export type ReportDesk = {
  id: string;
  bodyId: string;
  bodyName: string;
  state: ObligationState;
  role: PartyRole;
  period: string;
  dueOn: LocalDate | null;
  completedOn: LocalDate | null;
  number: number;
  anchor: string;
  text: string;
  plan: { title: string; documentNumber: string | null; year: number };
  source: SourceContext | null;
  peers: Peer[];
  periods: PeriodLine[];
  siblings: Sibling[];
  history: HistoryEntry[];
  evidence: Evidence[];
  /** What the report's text field begins with, and the moment of the stored draft it comes from. */
  draft: { text: string; at: Date | null };
  /** Whoever reviewed the body's evidence last, to spare typing. */
  lastReviewer: string;
  canReport: boolean;
  /** The plan is closed: nothing is written here any more. */
  planClosed: boolean;
  /** Why an amendment cancelled it. */
  cancelReason: string | null;
};

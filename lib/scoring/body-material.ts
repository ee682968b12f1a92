import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { BodyKind } from '@/lib/organisation/body';
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState, PartyRole } from '@/lib/task/obligation';
import type { ProvingPost } from './counted-facts';
import type { Provenance } from './facts';

/** An obligation as scoring looks at it; `dueOn` is the last day of the plan's year where the duty names none. */
export type CountedObligation = Provenance & {
  obligationId: string;
  title: string;
  role: PartyRole;
  dueOn: LocalDate;
  completedOn: LocalDate | null;
  state: ObligationState;
  factKey: string | null;
};

/** A problem of the register that the office lets count (S52); `repliedOn`: the day of the last reply. */
export type CountedProblem = {
  title: string;
  state: 'open' | 'answered' | 'closed';
  dueOn: LocalDate;
  repliedOn: LocalDate | null;
  decidedBy: string | null;
};

/** What a person recorded for one indicator or veto: `value` as `readFacts` reads it; for a veto, a
 * ceiling, a reason for extra points or a major deduction `{confirmed: true}` with what else there is to say of it. */
export type RecordedFact = { indicatorId: string; value: Record<string, unknown>; ground: string; decidedBy: string };

/** Everything on record about one body that a score is made from. `posts`: holders' titles, absent when vacant. */
export type BodyMaterial = {
  kind: BodyKind;
  /** The plan's year, which is the year assessed. */
  year: number;
  obligations: CountedObligation[];
  posts: Partial<Record<ProvingPost, string>>;
  problems: CountedProblem[];
  recorded: RecordedFact[];
  /** The office's working days, by which lateness is counted. */
  calendar: WorkCalendar;
};

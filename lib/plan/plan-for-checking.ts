import type { Body } from '@/lib/organisation/body';
import type { CheckedPlan } from './checked-plan';
import type { Coverage } from './coverage';
import type { OpenName, OpenQuestions } from './open-questions';
import type { PlanAct } from './plan-act';
import type { PlanDraft } from './plan-draft';

/** A body a name may mean; `why` says what speaks for it, where the directory knows. */
export type NameSuggestion = Body & { why?: string };

/**
 * A name to settle with what the directory suggests: bodies it may mean, best first (`likelyId` when one stands out), or
 * the bodies custom has it cover.
 */
export type NameToSettle = OpenName & { suggestions: NameSuggestion[]; likelyId: string | null; covers: string[] };

/** Everything the checking page shows of a plan, and what its reader may do and has left open there. */
export type PlanForChecking = {
  plan: CheckedPlan;
  bodies: Body[];
  questions: OpenQuestions;
  names: NameToSettle[];
  coverage: Coverage;
  reader: {
    accountId: string;
    mayEdit: boolean;
    drafts: PlanDraft[];
    /** The duty at which the reader was last. */
    placeId: string | null;
  };
  /** The latest acts of all, newest first, and the number from which to ask for newer ones. */
  acts: PlanAct[];
  actNumber: number;
};

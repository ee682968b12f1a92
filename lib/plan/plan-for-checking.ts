import type { Body } from '@/lib/organisation/body';
import type { CheckedPlan } from './checked-plan';
import type { Coverage } from './coverage';
import type { DeadlineFigures } from './deadline-figures';
import type { OpenName, OpenQuestions } from './open-questions';
import type { PlanAct } from './plan-act';
import type { PlanDraft } from './plan-draft';
import type { PlanFile } from './plan-file';

/** A body a name may mean and what speaks for it; `why` is empty when nothing needs saying. */
export type SuggestedBody = Body & { why: string };

/**
 * A name to settle with what the directory suggests: bodies it may mean, best first (`likelyId` when one stands out), or
 * the bodies custom has it cover.
 */
export type NameToSettle = OpenName & { suggestions: SuggestedBody[]; likelyId: string | null; covers: string[] };

/** Everything the checking page shows of a plan, and what its reader may do and has left open there. */
export type PlanForChecking = {
  plan: CheckedPlan;
  bodies: Body[];
  questions: OpenQuestions;
  names: NameToSettle[];
  /** By duty: how its day was counted, and what to mind about it. */
  figures: Record<string, DeadlineFigures>;
  /** What it was read from, in the order of the text; none for pasted text. */
  files: PlanFile[];
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

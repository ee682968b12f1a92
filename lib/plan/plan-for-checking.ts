import type { Body } from '@/lib/organisation/body';
import type { CheckedPlan } from './checked-plan';
import type { OpenName, OpenQuestions } from './open-questions';
import type { PlanFile } from './plan-file';

/**
 * A name to settle with what the directory suggests: bodies it may mean, best first (`likelyId` when one stands out), or
 * the bodies custom has it cover.
 */
export type NameToSettle = OpenName & { suggestions: Body[]; likelyId: string | null; covers: string[] };

/** Everything the checking page shows of a plan. */
export type PlanForChecking = {
  plan: CheckedPlan;
  bodies: Body[];
  questions: OpenQuestions;
  names: NameToSettle[];
  /** What it was read from, in the order of the text; none for pasted text. */
  files: PlanFile[];
};

import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { decideReview } from '@/lib/review/decide-review';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { getSubmissionForDecision, refusalOfDecided, type SubmissionForDecision } from './review-store';

/**
 * The submission if this actor may accept or return it now; otherwise throws the refusal: `forbidden`, `not-found`,
 * `own-submission`, or who has decided already.
 */
export async function getReviewable(
  actor: Actor,
  submissionId: string,
  action: 'accept' | 'return',
): Promise<SubmissionForDecision> {
  if (!can(actor, 'submission.review')) throw new AppError('forbidden');
  const submission = await getSubmissionForDecision(submissionId);
  const { state: submissionState, obligationState, submittedBy } = submission;
  const decision = decideReview({ submissionState, obligationState, submittedBy, reviewerId: actor.accountId }, action);
  if (!decision.ok && decision.refusal.code === 'already-decided') throw await refusalOfDecided(submissionId);
  assertAccepted(decision);
  return submission;
}

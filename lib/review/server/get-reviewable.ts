import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { decideReview } from '@/lib/review/decide-review';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { getSubmissionForDecision, refusalOfDecided, type SubmissionForDecision } from './review-store';

/** A submission with the version of its obligation the reviewer had on the screen. */
export type SeenSubmission = { submissionId: string; version: number };

/**
 * The submission if this actor may accept or return it now; otherwise throws the refusal: `forbidden`, `not-found`,
 * `own-submission`, `changed-since-seen`, or who has decided already.
 */
export async function getReviewable(
  actor: Actor,
  { submissionId, version: seenVersion }: SeenSubmission,
  action: 'accept' | 'return',
): Promise<SubmissionForDecision> {
  if (!can(actor, 'submission.review')) throw new AppError('forbidden');
  const submission = await getSubmissionForDecision(submissionId);
  const { state: submissionState, obligationState, submittedBy, version } = submission;
  const subject = { submissionState, obligationState, submittedBy, reviewerId: actor.accountId, version, seenVersion };
  const decision = decideReview(subject, action);
  if (!decision.ok && decision.refusal.code === 'already-decided') throw await refusalOfDecided(submissionId);
  assertAccepted(decision);
  return submission;
}

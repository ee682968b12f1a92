import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type BatchOutcome, decideBatchAccept } from '@/lib/review/decide-batch';
import { REVIEW_REFUSALS } from '@/lib/review/messages';
import { sentenceOf } from '@/lib/server/action';
import { logger } from '@/lib/server/logger';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { acceptSubmission } from './accept-submission';
import type { SeenSubmission } from './get-reviewable';
import { getSubmissionForReview, type SubmissionView } from './queries';
import { returnSubmission } from './return-submission';
import { undoDecision } from './undo-decision';

type Step = (seen: SeenSubmission, view: SubmissionView) => Promise<void>;

/** 一并通过: only what passed every automatic check; each in a transaction of its own, and the answer names every one. */
export function acceptTogether(actor: Actor, picked: readonly SeenSubmission[]): Promise<BatchOutcome[]> {
  return each(actor, picked, async (seen, { checks }) => {
    assertAccepted(decideBatchAccept(checks));
    await acceptSubmission(actor, seen);
  });
}

/** 一并退回 with one reason; each in a transaction of its own, and the answer names every one. */
export function returnTogether(
  actor: Actor,
  { picked, reason }: { picked: readonly SeenSubmission[]; reason: string },
): Promise<BatchOutcome[]> {
  return each(actor, picked, (seen) => returnSubmission(actor, { ...seen, reason }));
}

/** 撤销 of a whole batch, each by an event of its own; what can no longer be taken back is named. */
export function undoTogether(actor: Actor, ids: readonly string[]): Promise<BatchOutcome[]> {
  const picked = ids.map((submissionId) => ({ submissionId, version: 0 }));
  return each(actor, picked, ({ submissionId }) => undoDecision(actor, { submissionId }));
}

async function each(actor: Actor, picked: readonly SeenSubmission[], step: Step): Promise<BatchOutcome[]> {
  if (!can(actor, 'submission.review')) throw new AppError('forbidden');
  const outcomes: BatchOutcome[] = [];
  for (const seen of picked) outcomes.push(await outcomeOf(actor, seen, step));
  return outcomes;
}

/** One that fails does not keep the others from being done and told. */
async function outcomeOf(actor: Actor, seen: SeenSubmission, step: Step): Promise<BatchOutcome> {
  const { submissionId } = seen;
  let bodyName = '一份报送';
  try {
    const view = await getSubmissionForReview(actor, submissionId);
    bodyName = view.obligation.bodyName;
    await step(seen, view);
    return { submissionId, bodyName, why: null };
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, REVIEW_REFUSALS) : undefined;
    if (!sentence) logger.error({ error, submissionId }, 'a decision of a batch failed');
    return { submissionId, bodyName, why: sentence?.message ?? '出错了，没有记入，请单独打开再试' };
  }
}

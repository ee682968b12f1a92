import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { getReviewable, type SeenSubmission } from './get-reviewable';
import { saveVerdict } from './review-store';

/** 退回: back to its body with the reason, which stands on top of the liaison's list until it is sent again. */
export async function returnSubmission(
  actor: Actor,
  { submissionId, version, reason }: SeenSubmission & { reason: string },
): Promise<void> {
  const { obligationId } = await getReviewable(actor, { submissionId, version }, 'return');
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'submission.returned', subject, data: { obligationId, reason } }, (tx) =>
    saveVerdict(tx, { state: 'returned', submissionId, version, obligationId, reviewer: actor, reason }),
  );
}

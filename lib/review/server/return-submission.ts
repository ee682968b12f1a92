import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { getReviewable } from './get-reviewable';
import { saveVerdict } from './review-store';

/** 退回: back to its body with the reason, which stands on top of the liaison's list until it is sent again. */
export async function returnSubmission(
  actor: Actor,
  { submissionId, reason }: { submissionId: string; reason: string },
): Promise<void> {
  const { obligationId } = await getReviewable(actor, submissionId, 'return');
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'submission.returned', subject, data: { obligationId, reason } }, (tx) =>
    saveVerdict(tx, { state: 'returned', submissionId, obligationId, reviewer: actor, reason }),
  );
}

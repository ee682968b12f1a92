import type { Actor } from '@/lib/access/actor';
import { completedOn } from '@/lib/review/completed-on';
import { commit } from '@/lib/server/unit-of-work';
import { localDateOf } from '@/lib/shared/local-date';
import { getReviewable, type SeenSubmission } from './get-reviewable';
import { saveVerdict } from './review-store';

/** 通过: the obligation is closed as of the day its evidence proves. Of two decisions at once the first one counts. */
export async function acceptSubmission(actor: Actor, seen: SeenSubmission): Promise<void> {
  const { obligationId, evidence, submittedAt } = await getReviewable(actor, seen, 'accept');
  const day = completedOn(evidence, localDateOf(submittedAt));
  const subject = { type: 'obligation', id: obligationId } as const;
  const data = { obligationId, completedOn: day };
  await commit(actor, { kind: 'submission.accepted', subject, data }, (tx) =>
    saveVerdict(tx, { state: 'accepted', ...seen, obligationId, reviewer: actor, completedOn: day }),
  );
}

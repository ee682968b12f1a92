import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { decideUndo } from '@/lib/review/decide-undo';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { getSubmissionForUndo, saveUndo } from './undo-store';

/**
 * 撤销: the reviewer's own decision of a moment ago is taken back by an event of its own, and the submission waits again.
 * The trail keeps both. Refuses as `decideUndo`; `forbidden` and `not-found` as ever.
 */
export async function undoDecision(
  actor: Actor,
  { submissionId }: { submissionId: string },
  at: Date = now(),
): Promise<void> {
  if (!can(actor, 'submission.review')) throw new AppError('forbidden');
  const decided = await getSubmissionForUndo(submissionId);
  const next = assertAccepted(decideUndo(decided, { accountId: actor.accountId, now: at }));
  const { obligationId, state } = decided;
  const verdict = state === 'accepted' ? 'accepted' : 'returned';
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'submission.undone', subject, data: { obligationId, submissionId, verdict } }, (tx) =>
    saveUndo(tx, decided, next),
  );
}

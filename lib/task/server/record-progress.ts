import type { Actor } from '@/lib/access/actor';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import type { RecordProgress } from '@/lib/task/task-schemas';
import { decideTransition } from '@/lib/task/transition';
import { getReportable, moveState, saveNote } from './obligation-store';

/** Takes the transaction back when the same form comes twice; never leaves this file. */
const SENT_BEFORE = 'sent-before';

/** One note of progress, kept for good (S20); the first one starts the obligation. The same key twice is one note. */
export async function recordProgress(actor: Actor, { obligationId, requestKey, text }: RecordProgress): Promise<void> {
  const obligation = await getReportable(actor, obligationId);
  const next = assertAccepted(decideTransition(obligation.state, 'record-progress'));
  const note = {
    id: requestKey,
    obligationId,
    text,
    byAccountId: actor.accountId,
    byName: actor.displayName,
    at: now(),
  };
  const subject = { type: 'obligation', id: obligationId } as const;
  try {
    await commit(actor, { kind: 'progress.recorded', subject, data: { text } }, async (tx) => {
      if (!(await saveNote(tx, note))) throw new AppError(SENT_BEFORE);
      await moveState(tx, obligation, next);
    });
  } catch (error) {
    if (!(error instanceof AppError && error.code === SENT_BEFORE)) throw error;
  }
}

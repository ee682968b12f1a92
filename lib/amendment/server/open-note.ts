import type { Actor } from '@/lib/access/actor';
import { reachOf } from '@/lib/access/can';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findUnopened, saveOpened } from './note-store';

/** Takes the note off the workbench of the actor's bodies: somebody there has opened it. Who and when is in the trail only. */
export async function openNote(actor: Actor, { amendmentId }: { amendmentId: string }): Promise<void> {
  const reach = reachOf(actor, 'obligation.report');
  if (reach === 'city') throw new AppError('not-found');
  for (const bodyId of await findUnopened(amendmentId, reach)) {
    const subject = { type: 'amendment', id: amendmentId } as const;
    await commit(actor, { kind: 'amendment.opened', subject, data: { bodyId } }, (tx) =>
      saveOpened(tx, amendmentId, bodyId),
    );
  }
}

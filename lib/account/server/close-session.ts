import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { revokeSession } from './account-store';

/** Signs out: the session ends on the server, so a copied cookie is worth nothing. */
export async function closeSession(actor: Actor): Promise<void> {
  const event = { kind: 'session.closed', subject: { type: 'session', id: actor.sessionId }, data: {} } as const;
  await commit(actor, event, (tx) => revokeSession(tx, actor.sessionId));
}

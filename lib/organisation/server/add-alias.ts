import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findNameOwner, saveAlias } from './body-store';

/** Another name under which plans may call a body. Refuses `alias-taken` when it already names another one. */
export async function addAlias(actor: Actor, { bodyId, alias }: { bodyId: string; alias: string }): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const owner = await findNameOwner(alias);
  if (owner) throw new AppError('alias-taken', { alias, body: owner });
  const subject = { type: 'body', id: bodyId } as const;
  await commit(actor, { kind: 'body.alias-added', subject, data: { alias } }, (tx) => saveAlias(tx, alias, bodyId));
}

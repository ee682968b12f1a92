import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { addDays, type LocalDate } from '@/lib/shared/local-date';
import { endAlias as endAliasRow, findNameOwner, saveAlias } from './body-store';
import { getInRegister } from './register-queries';

type NewName = { bodyId: string; alias: string; validFrom?: LocalDate | null; validTo?: LocalDate | null };

/** Another name under which plans may call a body. Refuses `alias-taken` when it already names another one. */
export async function addAlias(actor: Actor, { bodyId, alias, ...days }: NewName): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  await getInRegister(actor, bodyId);
  const owner = await findNameOwner(alias);
  if (owner) throw new AppError('alias-taken', { alias, body: owner });
  if (days.validFrom && days.validTo && days.validTo < days.validFrom) throw new AppError('body-dates');
  const subject = { type: 'body', id: bodyId } as const;
  await commit(actor, { kind: 'body.alias-added', subject, data: { alias } }, (tx) =>
    saveAlias(tx, { alias, bodyId, source: 'hand', ...days }),
  );
}

/** The name is not used from today on; plans of earlier days still know it. */
export async function endAlias(actor: Actor, { bodyId, alias }: { bodyId: string; alias: string }): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const subject = { type: 'body', id: bodyId } as const;
  await commit(actor, { kind: 'body.alias-ended', subject, data: { alias } }, async (tx) => {
    if (!(await endAliasRow(tx, { alias, bodyId, validTo: addDays(today(), -1) }))) throw new AppError('not-found');
  });
}

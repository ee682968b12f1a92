import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { isBelow } from '@/lib/organisation/body-tree';
import { changedFields } from '@/lib/organisation/changed-fields';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { type BodyFacts, isBodyNameTaken, lockBodies, saveBody } from './body-store';
import { getInRegister, listRegister } from './register-queries';

export type BodyChange = Omit<BodyFacts, 'validFrom'> & { bodyId: string; validFrom: LocalDate | null };

/**
 * Corrects what the directory says of a body: names, kind, place in the tree, days. What changed goes to the trail with
 * both values. Refuses `body-name-taken`, `body-dates`, `body-tree`.
 */
export async function changeBody(actor: Actor, { bodyId, ...input }: BodyChange): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const before = await getInRegister(actor, bodyId);
  const after: BodyFacts = { ...input, validFrom: input.validFrom ?? SINCE_UNKNOWN };
  if (after.validTo !== null && after.validTo < after.validFrom) throw new AppError('body-dates');
  if (await isBodyNameTaken([after.name, after.shortName], bodyId)) {
    throw new AppError('body-name-taken', { name: after.name });
  }
  const lines = await listRegister(actor);
  if (after.parentId !== null && isBelow(after.parentId, bodyId, lines)) {
    throw new AppError('body-tree', { name: lines.find(({ id }) => id === after.parentId)?.shortName ?? '' });
  }
  const changed = changedFields(before, after, (id) => lines.find((line) => line.id === id)?.shortName ?? '');
  if (changed.length === 0) return;
  const event = { kind: 'body.changed', subject: { type: 'body', id: bodyId }, data: { changed } } as const;
  await commit(actor, event, async (tx) => {
    await lockBodies(tx, [bodyId]);
    await saveBody(tx, bodyId, after);
  });
}

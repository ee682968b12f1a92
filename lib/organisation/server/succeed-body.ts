import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { SUCCESSION_NAMES, type SuccessionKind } from '@/lib/organisation/succession';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { addDays, type LocalDate } from '@/lib/shared/local-date';
import { endBodies, lockBodies, saveSuccessions } from './body-store';
import { listAllBodies } from './queries';

export type Succeeding = {
  bodyId: string;
  kind: Exclude<SuccessionKind, 'duplicate'>;
  successorIds: string[];
  on: LocalDate;
  document: string;
};

/**
 * A body gives way to others from a day on: it ends on the eve, its history and open obligations stay its own.
 * Refuses `body-same`, `body-ended`, `body-dates`.
 */
export async function succeedBody(actor: Actor, { bodyId, successorIds, on, ...input }: Succeeding): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const bodies = await listAllBodies();
  const body = bodies.find(({ id }) => id === bodyId);
  const heirs = bodies.filter(({ id }) => successorIds.includes(id));
  if (!body || heirs.length !== new Set(successorIds).size) throw new AppError('not-found');
  if (successorIds.includes(bodyId)) throw new AppError('body-same');
  if (body.validTo !== null) throw new AppError('body-ended', { name: body.shortName });
  const ended = heirs.find(({ validTo }) => validTo !== null);
  if (ended) throw new AppError('body-ended', { name: ended.shortName });
  const lastDay = addDays(on, -1);
  if (lastDay < body.validFrom) throw new AppError('body-dates');
  const data = {
    successors: heirs.map(({ shortName }) => shortName),
    kind: SUCCESSION_NAMES[input.kind],
    on,
    document: input.document,
    bodyIds: [bodyId, ...successorIds],
  };
  const lines = successorIds.map((successorId) => ({ predecessorId: bodyId, successorId, effectiveOn: on, ...input }));
  await commit(actor, { kind: 'body.succeeded', subject: { type: 'body', id: bodyId }, data }, async (tx) => {
    await lockBodies(tx, [bodyId, ...successorIds]);
    if (!(await endBodies(tx, [bodyId], lastDay))) throw new AppError('stale');
    await saveSuccessions(tx, lines);
  });
}

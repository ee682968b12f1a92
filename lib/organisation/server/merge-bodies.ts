import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { MergePreview, ObligationChoice } from '@/lib/organisation/merge-preview';
import { ORGANISATION_REFUSALS } from '@/lib/organisation/messages';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { lockBodies, saveSuccessions } from './body-store';
import { inheritGroups } from './group-store';
import { countOpen, endDuplicate, findMergePreview, moveObligations, redirectNames } from './merge-store';

type Pair = { bodyId: string; intoId: string };

/** What merging would do; throws `not-found`, `body-same`, `body-merged`, `body-ended`. */
export async function getMergePreview(actor: Actor, { bodyId, intoId }: Pair): Promise<MergePreview> {
  if (!can(actor, 'body.manage')) throw new AppError('not-found');
  if (bodyId === intoId) throw new AppError('body-same');
  const preview = await findMergePreview(bodyId, intoId);
  if (!preview) throw new AppError('not-found');
  const { from, into } = preview;
  if (from.validTo !== null) throw new AppError('body-merged', { name: from.shortName, into: into.shortName });
  if (into.validTo !== null) throw new AppError('body-ended', { name: into.shortName });
  return preview;
}

/**
 * One body entered twice becomes one: the other entry ends today, its names mean the one that is kept, its closed
 * obligations stay as they were; open ones nobody has touched move or stay as chosen. The numbers in the event are
 * those of the transaction, with the preview's as the promise: when they differ, nothing happens (`stale`).
 */
export async function mergeBodies(
  actor: Actor,
  { bodyId, intoId, obligations }: Pair & { obligations: ObligationChoice },
): Promise<{ moved: number }> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const { from, into, obligations: counted } = await getMergePreview(actor, { bodyId, intoId });
  const moved = obligations === 'move' ? counted.movable : 0;
  const stayed = counted.movable + counted.begun + counted.doubled - moved;
  const data = { from: from.shortName, into: into.shortName, moved, stayed, bodyIds: [bodyId, intoId] };
  const pair = { fromId: bodyId, intoId };
  await commit(actor, { kind: 'body.merged', subject: { type: 'body', id: bodyId }, data }, async (tx) => {
    await lockBodies(tx, [bodyId, intoId]);
    await inheritGroups(tx, { fromIds: [bodyId], toIds: [intoId], on: today() });
    if (!(await endDuplicate(tx, bodyId, today()))) throw new AppError('stale');
    const now = obligations === 'move' ? await moveObligations(tx, pair) : 0;
    if (now !== moved || (await countOpen(tx, bodyId)) !== stayed) throw new AppError('stale');
    await redirectNames(tx, pair);
    const kept = { predecessorId: bodyId, successorId: intoId, effectiveOn: today() };
    await saveSuccessions(tx, [{ ...kept, kind: 'duplicate', document: '名录里登记了两次' }]);
  });
  return { moved };
}

/** For the page: the preview, or the sentence why these two cannot be merged. */
export async function previewMerge(actor: Actor, pair: Pair): Promise<{ preview: MergePreview } | { refused: string }> {
  try {
    return { preview: await getMergePreview(actor, pair) };
  } catch (error) {
    const said = error instanceof AppError ? ORGANISATION_REFUSALS[error.code]?.say(error.facts ?? {}) : undefined;
    if (said === undefined) throw error;
    return { refused: said };
  }
}

import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { POST_NAMES, type PostKind } from '@/lib/organisation/body-post';
import { decidePost } from '@/lib/organisation/decide-post';
import { commit, type Tx } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { endPost as endPostRow, lockBodies, openPosts, savePost } from './body-store';
import { getInRegister } from './register-queries';

export type PostChange = {
  bodyId: string;
  kind: PostKind;
  /** The post that is handed over; it ends on the same day. */
  replacesId: string | null;
  title: string;
  phone: string;
  on: LocalDate;
};

/**
 * Somebody takes a post of a body, alone or in place of another (S25, S28, S124): one form, one day. Open obligations
 * belong to the body, so whoever takes the post finds them all. Refuses `post-held`, `body-ended`, `stale`.
 */
export async function changePost(actor: Actor, input: PostChange): Promise<{ open: number }> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const body = await getInRegister(actor, input.bodyId);
  if (body.validTo !== null && body.validTo < input.on) throw new AppError('body-ended', { name: body.shortName });
  const replaced = body.posts.find(({ id }) => id === input.replacesId);
  const words = replaced ? `${replaced.title} 交接给 ${input.title}` : `${input.title} 到任`;
  const data = { posts: [`${POST_NAMES[input.kind]} ${words}，${input.on}`] };
  const subject = { type: 'body', id: input.bodyId } as const;
  await commit(actor, { kind: 'body.posts-changed', subject, data }, (tx) => takePost(tx, input));
  return { open: body.obligations.open };
}

async function takePost(tx: Tx, { bodyId, kind, replacesId, title, phone, on }: PostChange): Promise<void> {
  await lockBodies(tx, [bodyId]);
  const ends = assertAccepted(decidePost(await openPosts(tx, bodyId), { kind, replacesId }));
  if (ends && !(await endPostRow(tx, { bodyId, postId: ends.id, validTo: on }))) throw new AppError('post-dates');
  await savePost(tx, { id: newId(), bodyId, kind, title, phone: phone || null, validFrom: on });
}

/** A post ends; it stays in the register with its dates, so that last year's contact can still be found. */
export async function endPost(
  actor: Actor,
  { bodyId, postId, on }: { bodyId: string; postId: string; on: LocalDate },
): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const { posts } = await getInRegister(actor, bodyId);
  const post = posts.find(({ id, validTo }) => id === postId && validTo === null);
  if (!post) throw new AppError('not-found');
  if (on < post.validFrom) throw new AppError('post-dates');
  const subject = { type: 'body', id: bodyId } as const;
  const data = { posts: [`${POST_NAMES[post.kind]} ${post.title} 离任，${on}`] };
  await commit(actor, { kind: 'body.posts-changed', subject, data }, async (tx) => {
    if (!(await endPostRow(tx, { bodyId, postId, validTo: on }))) throw new AppError('not-found');
  });
}

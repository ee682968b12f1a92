import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { POST_NAMES, type PostKind } from '@/lib/organisation/body-post';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { endPost as endPostRow, savePost } from './body-store';

/** Somebody takes a post of a body from today on (S25, S28). */
export async function addPost(actor: Actor, input: { bodyId: string; kind: PostKind; title: string }): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const data = { posts: [`${POST_NAMES[input.kind]} ${input.title} 到任`] };
  const subject = { type: 'body', id: input.bodyId } as const;
  await commit(actor, { kind: 'body.posts-changed', subject, data }, (tx) =>
    savePost(tx, { id: newId(), ...input, validFrom: today() }),
  );
}

/** A post ends today; it stays in the register with its dates, so that last year's contact can still be found. */
export async function endPost(actor: Actor, input: { bodyId: string; postId: string }): Promise<void> {
  if (!can(actor, 'body.manage')) throw new AppError('forbidden');
  const subject = { type: 'body', id: input.bodyId } as const;
  const data = { posts: [`${input.postId} 离任`] };
  await commit(actor, { kind: 'body.posts-changed', subject, data }, async (tx) => {
    if (!(await endPostRow(tx, { ...input, validTo: today() }))) throw new AppError('not-found');
  });
}

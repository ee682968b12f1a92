import type { BodyKind } from '@/lib/organisation/body';
import type { PostKind } from '@/lib/organisation/body-post';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import type { LocalDate } from '@/lib/shared/local-date';

export type NewBody = { id: string; name: string; shortName: string; kind: BodyKind; validFrom: LocalDate };

/** Is a name already some body's full or short name? */
export async function isBodyNameTaken(names: readonly string[]): Promise<boolean> {
  const wanted = { in: [...names] };
  const taken = await prisma.body.findFirst({
    where: { OR: [{ name: wanted }, { shortName: wanted }] },
    select: { id: true },
  });
  return taken !== null;
}

/** Adds a body at the end of its kind. */
export async function saveNewBody(tx: Tx, { validFrom, ...body }: NewBody): Promise<void> {
  const last = await tx.body.aggregate({ where: { kind: body.kind }, _max: { sortOrder: true } });
  const sortOrder = (last._max.sortOrder ?? 0) + 1;
  await tx.body.create({ data: { ...body, sortOrder, validFrom: new Date(validFrom) } });
}

/** Ties another name to a body; the latest word counts when the name was tied before. */
export async function saveAlias(tx: Tx, alias: string, bodyId: string): Promise<void> {
  await tx.bodyAlias.upsert({ where: { alias }, create: { alias, bodyId }, update: { bodyId } });
}

/** The short name of the body a name or alias already stands for, or null. */
export async function findNameOwner(name: string): Promise<string | null> {
  const body = await prisma.body.findFirst({
    where: { OR: [{ name }, { shortName: name }, { aliases: { some: { alias: name } } }] },
    select: { shortName: true },
  });
  return body?.shortName ?? null;
}

type NewPost = { id: string; bodyId: string; kind: PostKind; title: string; validFrom: LocalDate };

export async function savePost(tx: Tx, { validFrom, ...post }: NewPost): Promise<void> {
  await tx.bodyPost.create({ data: { ...post, validFrom: new Date(validFrom) } });
}

/** False when the body has no such post, or it has ended already. */
export async function endPost(
  tx: Tx,
  { bodyId, postId, validTo }: { bodyId: string; postId: string; validTo: LocalDate },
): Promise<boolean> {
  const { count } = await tx.bodyPost.updateMany({
    where: { id: postId, bodyId, validTo: null },
    data: { validTo: new Date(validTo) },
  });
  return count === 1;
}

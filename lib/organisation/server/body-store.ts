import type { BodyKind, BodyLevel } from '@/lib/organisation/body';
import type { PostKind } from '@/lib/organisation/body-post';
import type { Succession } from '@/lib/organisation/succession';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import type { LocalDate } from '@/lib/shared/local-date';

export type BodyFacts = {
  name: string;
  shortName: string;
  kind: BodyKind;
  level: BodyLevel;
  parentId: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};
export type NewBody = BodyFacts & { id: string };

const dayOrNull = (day: LocalDate | null): Date | null => (day === null ? null : new Date(day));

/** Is a name already some other body's full or short name? */
export async function isBodyNameTaken(names: readonly string[], exceptId = ''): Promise<boolean> {
  const wanted = { in: [...names] };
  const taken = await prisma.body.findFirst({
    where: { id: { not: exceptId }, OR: [{ name: wanted }, { shortName: wanted }] },
    select: { id: true },
  });
  return taken !== null;
}

/** Adds a body at the end of its kind. */
export async function saveNewBody(tx: Tx, { validFrom, validTo, ...body }: NewBody): Promise<void> {
  const last = await tx.body.aggregate({ where: { kind: body.kind }, _max: { sortOrder: true } });
  const sortOrder = (last._max.sortOrder ?? 0) + 1;
  await tx.body.create({
    data: { ...body, sortOrder, validFrom: new Date(validFrom), validTo: dayOrNull(validTo) },
  });
}

export async function saveBody(tx: Tx, id: string, { validFrom, validTo, ...facts }: BodyFacts): Promise<void> {
  const days = { validFrom: new Date(validFrom), validTo: dayOrNull(validTo) };
  await tx.body.update({ where: { id }, data: { ...facts, ...days } });
}

/**
 * Ends bodies on a day with what hangs on them: posts, places in groups. False when one of them has ended meanwhile.
 * Obligations, scores and names stay as they are.
 */
export async function endBodies(tx: Tx, ids: readonly string[], lastDay: LocalDate): Promise<boolean> {
  const wanted = { in: [...ids] };
  const validTo = new Date(lastDay);
  const { count } = await tx.body.updateMany({ where: { id: wanted, validTo: null }, data: { validTo } });
  const open = { bodyId: wanted, validTo: null, validFrom: { lte: validTo } };
  await tx.bodyPost.updateMany({ where: open, data: { validTo } });
  await tx.bodyGroupMember.updateMany({ where: open, data: { validTo } });
  return count === ids.length;
}

/** Keeps everybody else from changing these bodies until the transaction ends. */
export async function lockBodies(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM body WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE`;
}

export async function saveSuccessions(tx: Tx, lines: readonly Succession[]): Promise<void> {
  await tx.bodySuccession.createMany({
    data: lines.map(({ effectiveOn, ...line }) => ({ ...line, effectiveOn: new Date(effectiveOn) })),
    skipDuplicates: true,
  });
}

type NewAlias = {
  alias: string;
  bodyId: string;
  source: 'hand' | 'plan' | 'workbook' | 'merge';
  validFrom?: LocalDate | null;
  validTo?: LocalDate | null;
};

/** Ties another name to a body; the latest word counts when the name was tied before. */
export async function saveAlias(tx: Tx, { alias, bodyId, source, ...days }: NewAlias): Promise<void> {
  const data = { bodyId, validFrom: dayOrNull(days.validFrom ?? null), validTo: dayOrNull(days.validTo ?? null) };
  await tx.bodyAlias.upsert({ where: { alias }, create: { alias, source, ...data }, update: data });
}

/** False when the body has no such name that is still in use. */
export async function endAlias(
  tx: Tx,
  { alias, bodyId, validTo }: { alias: string; bodyId: string; validTo: LocalDate },
): Promise<boolean> {
  const { count } = await tx.bodyAlias.updateMany({
    where: { alias, bodyId, validTo: null },
    data: { validTo: new Date(validTo) },
  });
  return count === 1;
}

/** The short name of the body a name or alias already stands for, or null. */
export async function findNameOwner(name: string): Promise<string | null> {
  const body = await prisma.body.findFirst({
    where: { OR: [{ name }, { shortName: name }, { aliases: { some: { alias: name } } }] },
    select: { shortName: true },
  });
  return body?.shortName ?? null;
}

export type NewPost = {
  id: string;
  bodyId: string;
  kind: PostKind;
  title: string;
  phone: string | null;
  validFrom: LocalDate;
};

export async function savePost(tx: Tx, { validFrom, ...post }: NewPost): Promise<void> {
  await tx.bodyPost.create({ data: { ...post, validFrom: new Date(validFrom) } });
}

/** False when the body has no such post, or it has ended already. */
export async function endPost(
  tx: Tx,
  { bodyId, postId, validTo }: { bodyId: string; postId: string; validTo: LocalDate },
): Promise<boolean> {
  const day = new Date(validTo);
  const { count } = await tx.bodyPost.updateMany({
    where: { id: postId, bodyId, validTo: null, validFrom: { lte: day } },
    data: { validTo: day },
  });
  return count === 1;
}

/** The posts of a body that have not ended, read inside the transaction that changes them. */
export async function openPosts(tx: Tx, bodyId: string): Promise<{ id: string; kind: PostKind; title: string }[]> {
  return tx.bodyPost.findMany({ where: { bodyId, validTo: null }, select: { id: true, kind: true, title: true } });
}

import type { BodyKind } from '@/lib/organisation/body';
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

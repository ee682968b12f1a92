import { prisma } from '@/lib/server/db';
import type { BodyKind } from '@/lib/server/prisma/enums';
import { newId } from '@/lib/shared/new-id';

export type BuiltBody = { id: string; name: string; shortName: string; kind: BodyKind };

let count = 0;

/** A body of its own for one test; names are unique unless given. */
export async function aBody(given: Partial<BuiltBody> & { sortOrder?: number } = {}): Promise<BuiltBody> {
  count += 1;
  const id = given.id ?? newId();
  const shortName = given.shortName ?? `市${id.slice(-6)}${count}局`;
  const body = { id, shortName, name: given.name ?? `衡阳${shortName}`, kind: given.kind ?? 'department' };
  await prisma.body.create({
    data: { ...body, sortOrder: given.sortOrder ?? count, validFrom: new Date('2000-01-01') },
  });
  return body;
}

/** A post of a body since a day long ago. */
export async function aPost(
  bodyId: string,
  kind: 'principal' | 'deputy' | 'section' | 'contact',
  title: string,
): Promise<string> {
  const id = newId();
  await prisma.bodyPost.create({ data: { id, bodyId, kind, title, validFrom: new Date('2000-01-01') } });
  return id;
}

import { parseScheme, type Scheme } from '@/lib/scoring/scheme';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';

export type StoredScheme = {
  id: string;
  code: string;
  version: number;
  name: string;
  source: string;
  publishedAt: Date;
};
const FIELDS = { id: true, code: true, version: true, name: true, source: true, publishedAt: true } as const;

export function findScheme(id: string): Promise<StoredScheme | null> {
  return prisma.scheme.findUnique({ where: { id }, select: FIELDS });
}

export function findLatestScheme(code?: string): Promise<StoredScheme | null> {
  return prisma.scheme.findFirst({
    where: code === undefined ? {} : { code },
    orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
    select: FIELDS,
  });
}

/** Schemes are immutable, so one reading of a row holds for ever; only the last few are kept. */
const read = new Map<string, Scheme>();
const KEPT = 20;

/** The scheme of a stored row. Throws the refusal when the text no longer parses. */
export function schemeOf({ id, source }: Pick<StoredScheme, 'id' | 'source'>): Scheme {
  const known = read.get(id);
  if (known) return known;
  const scheme = assertAccepted(parseScheme(source));
  if (read.size >= KEPT) read.clear();
  read.set(id, scheme);
  return scheme;
}

export async function saveScheme(tx: Tx, scheme: Omit<StoredScheme, 'publishedAt'>): Promise<void> {
  await tx.scheme.create({ data: scheme });
}

import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';

export async function findUnopened(amendmentId: string, bodyIds: readonly string[]): Promise<string[]> {
  const where = { amendmentId, bodyId: { in: [...bodyIds] }, opened: false };
  const rows = await prisma.amendmentNote.findMany({ where, select: { bodyId: true } });
  return rows.map(({ bodyId }) => bodyId);
}

export async function saveOpened(tx: Tx, amendmentId: string, bodyId: string): Promise<void> {
  await tx.amendmentNote.updateMany({ where: { amendmentId, bodyId }, data: { opened: true } });
}

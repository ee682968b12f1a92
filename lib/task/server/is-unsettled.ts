import { now } from '@/lib/server/clock';
import { prisma } from '@/lib/server/db';
import { undoBounds } from '@/lib/task/undo-window';

/** Whether a decision on this obligation can still be taken back; its department is not told of it yet. */
export async function isUnsettled(obligationId: string): Promise<boolean> {
  const { after, until } = undoBounds(now());
  const where = { obligationId, decidedAt: { gt: after, lte: until } };
  return (await prisma.submission.findFirst({ where, select: { id: true } })) !== null;
}

import type { DutyLink } from '@/lib/rollover/rollover';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

export type StoredRollover = { planId: string; previousPlanId: string; version: number; links: DutyLink[] };

export function findRollover(planId: string): Promise<StoredRollover | null> {
  return prisma.rollover.findUnique({
    where: { planId },
    include: { links: { select: { dutyId: true, previousDutyId: true, byHand: true } } },
  });
}

export type EarlierPlan = { id: string; year: number; title: string };

/** Plans of earlier years that were issued, the newest first. */
export function listEarlierPlans(year: number): Promise<EarlierPlan[]> {
  return prisma.plan.findMany({
    where: { year: { lt: year }, state: { not: 'checking' } },
    orderBy: [{ year: 'desc' }, { issuedAt: 'desc' }],
    select: { id: true, year: true, title: true },
    take: 20,
  });
}

/** Lays the plan against an earlier one, all links anew. */
export async function saveCompared(tx: Tx, planId: string, previousPlanId: string, links: readonly DutyLink[]) {
  await tx.rollover.upsert({
    where: { planId },
    create: { planId, previousPlanId },
    update: { previousPlanId, version: { increment: 1 } },
  });
  await tx.dutyLink.deleteMany({ where: { planId } });
  await tx.dutyLink.createMany({ data: links.map((link) => ({ ...link, planId })) });
}

/** The duties of last year one duty goes back to, by hand; AppError `stale` when somebody was faster. */
export async function saveLinksOf(
  tx: Tx,
  { planId, version, dutyId }: { planId: string; version: number; dutyId: string },
  previous: readonly string[],
): Promise<void> {
  const { count } = await tx.rollover.updateMany({ where: { planId, version }, data: { version: { increment: 1 } } });
  if (count === 0) throw new AppError('stale');
  await tx.dutyLink.deleteMany({ where: { planId, dutyId } });
  await tx.dutyLink.createMany({
    data: previous.map((previousDutyId) => ({ planId, dutyId, previousDutyId, byHand: true })),
  });
}

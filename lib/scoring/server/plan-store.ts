import { prisma } from '@/lib/server/db';

export type IssuedPlan = { id: string; year: number; title: string };
const FIELDS = { id: true, year: true, title: true } as const;

export function findIssuedPlan(id: string): Promise<IssuedPlan | null> {
  return prisma.plan.findFirst({ where: { id, state: { not: 'checking' } }, select: FIELDS });
}

/** Issued plans, the newest first: the years that can be assessed. */
export function listIssuedPlans(): Promise<IssuedPlan[]> {
  return prisma.plan.findMany({
    where: { state: { not: 'checking' } },
    orderBy: [{ year: 'desc' }, { issuedAt: 'desc' }],
    select: FIELDS,
    take: 100,
  });
}

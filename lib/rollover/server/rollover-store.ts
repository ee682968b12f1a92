import type { Actor } from '@/lib/access/actor';
import type { LinkDecision, PlanOfYear } from '@/lib/rollover/rollover';
import { now } from '@/lib/server/clock';
import { prisma, readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';

const EARLIER_PLANS = `
  SELECT id, year, title, state FROM plan
  WHERE year < $1 AND state <> 'checking' ORDER BY year DESC, issued_at DESC LIMIT 10`;

/** The issued plans of earlier years, the latest first. */
export const listEarlierPlans = (year: number): Promise<PlanOfYear[]> =>
  readRows<PlanOfYear>('earlier-plans', EARLIER_PLANS, [year]);

/** What was decided about pairs of this plan's duties. */
export async function listLinks(planId: string): Promise<LinkDecision[]> {
  return prisma.rolloverLink.findMany({
    where: { duty: { planId } },
    select: { dutyId: true, lastDutyId: true, together: true },
  });
}

/** The latest word on a pair replaces the one before it; the trail keeps both. */
export async function saveLink(tx: Tx, actor: Actor, link: LinkDecision): Promise<void> {
  const { dutyId, lastDutyId, together } = link;
  const word = { together, decidedBy: actor.accountId, decidedByName: actor.displayName, decidedAt: now() };
  await tx.rolloverLink.upsert({
    where: { dutyId_lastDutyId: { dutyId, lastDutyId } },
    create: { dutyId, lastDutyId, ...word },
    update: word,
  });
}

const HEIRS = `
  SELECT predecessor_id AS "bodyId", min(successor_id) AS "heirId" FROM body_succession
  GROUP BY predecessor_id HAVING count(*) = 1`;

/** The one body that took over from each that has ended; a body split among several has none (S122). */
export async function listHeirs(): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows<{ bodyId: string; heirId: string }>('heirs', HEIRS, []);
  return new Map(rows.map(({ bodyId, heirId }) => [bodyId, heirId]));
}

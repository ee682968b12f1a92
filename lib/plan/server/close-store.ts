import type { Closing } from '@/lib/plan/closing';
import { prisma, readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

const OPEN = "state NOT IN ('closed', 'submitted', 'cancelled', 'not_applicable')";
const COUNTS = `
  SELECT count(*) FILTER (WHERE state = 'closed') AS closed, count(*) FILTER (WHERE state = 'submitted') AS submitted,
    count(*) FILTER (WHERE ${OPEN}) AS open, count(*) FILTER (WHERE state = 'cancelled') AS cancelled,
    count(*) FILTER (WHERE state = 'not_applicable') AS "notApplicable"
  FROM obligation WHERE plan_id = $1`;
const BODIES = `
  SELECT b.short_name AS "bodyName", f.open FROM (
    SELECT body_id, count(*) AS open FROM obligation WHERE plan_id = $1 AND state NOT IN ('closed', 'cancelled', 'not_applicable')
    GROUP BY body_id
  ) f JOIN body b ON b.id = f.body_id ORDER BY f.open DESC, b.sort_order, b.id`;

type Counts = Pick<Closing, 'closed' | 'submitted' | 'open' | 'cancelled' | 'notApplicable'>;

/** How a plan's year stands; null when there is no such plan or it was never issued. */
export async function findClosing(planId: string): Promise<Closing | null> {
  const [plan, [counts], bodies] = await Promise.all([
    prisma.plan.findFirst({
      where: { id: planId, state: { not: 'checking' } },
      select: {
        id: true,
        year: true,
        title: true,
        state: true,
        version: true,
        closedAt: true,
        assessment: { select: { state: true } },
        amendments: { where: { state: 'draft' }, select: { id: true } },
      },
    }),
    readRows<Counts>('closing-counts', COUNTS, [planId]),
    readRows<Closing['bodies'][number]>('closing-bodies', BODIES, [planId]),
  ]);
  if (!plan || !counts) return null;
  const { assessment, amendments, ...rest } = plan;
  return {
    plan: rest,
    ...counts,
    bodies,
    assessment: assessment?.state ?? 'none',
    amendmentOpen: amendments.length > 0,
  };
}

/** Closes the plan in the version that was read; AppError `stale` when it was amended or closed meanwhile. */
export async function saveClosed(tx: Tx, { id, version }: { id: string; version: number }, at: Date): Promise<void> {
  const where = { id, version, state: 'issued' } as const;
  const { count } = await tx.plan.updateMany({
    where,
    data: { state: 'closed', closedAt: at, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}

/** Opens a closed plan again; AppError `stale` when somebody was faster. */
export async function saveReopened(tx: Tx, { id, version }: { id: string; version: number }): Promise<void> {
  const where = { id, version, state: 'closed' } as const;
  const { count } = await tx.plan.updateMany({
    where,
    data: { state: 'issued', closedAt: null, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}

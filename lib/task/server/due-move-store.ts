import { type DeadlineColumns, deadlineOfRow } from '@/lib/plan/server/deadline-store';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { DueGroup, DueMove, PlanDues } from '@/lib/task/due-moves';
import { UNCOUNTED_STATES } from '@/lib/task/obligation';

const COMPUTED = {
  where: {
    state: { not: 'dropped' },
    OR: [{ recurrence: { not: null } }, { deadlineRule: { endsWith: 'working days after publication' } }],
  },
  orderBy: { ordinal: 'asc' },
} satisfies Prisma.Plan$dutiesArgs;

const LIST_GROUPS = `
  SELECT t.duty_id AS "dutyId", o.period, o.due_on AS "dueOn", o.state = 'closed' AS closed, count(*) AS count
  FROM obligation o JOIN task t ON t.id = o.task_id
  WHERE t.duty_id = ANY ($1) AND o.state NOT IN ('cancelled', 'not_applicable') GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4`;

/** The open plans with every duty whose dates the calendar decides, and how many obligations are due when. */
export async function listDues(): Promise<PlanDues[]> {
  const plans = await prisma.plan.findMany({
    where: { state: { in: ['checking', 'issued'] } },
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, title: true, year: true, publishedOn: true, state: true, duties: COMPUTED },
  });
  const groups = await listGroups(plans.flatMap(({ duties }) => duties.map(({ id }) => id)));
  return plans.map(({ duties, publishedOn, state, ...plan }) => ({
    ...plan,
    state: state === 'checking' ? state : 'issued',
    publishedOn: dayOfColumn(publishedOn),
    duties: duties.map((row) => ({
      id: row.id,
      version: row.version,
      text: row.text,
      deadline: deadlineOfRow(row satisfies DeadlineColumns),
      groups: groups.get(row.id) ?? [],
    })),
  }));
}

async function listGroups(dutyIds: readonly string[]): Promise<Map<string, DueGroup[]>> {
  const groups = new Map<string, DueGroup[]>();
  if (dutyIds.length === 0) return groups;
  const rows = await readRows<DueGroup & { dutyId: string }>('due-groups', LIST_GROUPS, [dutyIds]);
  for (const { dutyId, ...group } of rows) groups.set(dutyId, [...(groups.get(dutyId) ?? []), group]);
  return groups;
}

/**
 * Writes one move. Throws `calendar-moved-on` when the obligations are no longer those the preview showed, so that
 * nothing moves that nobody has seen.
 */
export async function saveMove(tx: Tx, { duty, period, from, to, obligations }: DueMove): Promise<void> {
  const [old, next] = [columnOfDay(from), columnOfDay(to)];
  if (period === null) {
    const where = { id: duty.id, version: duty.version, dueOn: old };
    const { count } = await tx.duty.updateMany({ where, data: { dueOn: next, version: { increment: 1 } } });
    if (count !== 1) throw new AppError('calendar-moved-on');
    return;
  }
  const where = {
    task: { dutyId: duty.id },
    period,
    dueOn: old,
    state: { notIn: ['closed' as const, ...UNCOUNTED_STATES] },
  };
  const { count } = await tx.obligation.updateMany({ where, data: { dueOn: next, version: { increment: 1 } } });
  if (count !== obligations) throw new AppError('calendar-moved-on');
}

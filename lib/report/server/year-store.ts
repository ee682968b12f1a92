import type { UnitLine } from '@/lib/report/unit-line';
import type { YearRow } from '@/lib/report/year-things';
import { prisma, readRows } from '@/lib/server/db';
import { unsettledNow } from '@/lib/task/server/unsettled-now';
import { seenState, unsettled } from '@/lib/task/undo-veil';

const YEAR = `
  WITH unsettled AS (${unsettled('$3', '$4')})
  SELECT o.id AS "obligationId", o.task_id AS "taskId", t.number, t.anchor, t.text, o.role, o.period, o.due_on AS "dueOn",
    o.due_moves AS "dueMoves", ${seenState('o')} AS state, d.recurrence, coalesce(dd.supervised, false) AS supervised, dp.text AS "ownPart"
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN duty d ON d.id = t.duty_id
  LEFT JOIN duty_detail dd ON dd.duty_id = d.id LEFT JOIN duty_part dp ON dp.duty_id = d.id AND dp.body_id = o.body_id
  WHERE o.plan_id = $1 AND o.body_id = $2
  ORDER BY o.due_on NULLS LAST, t.number, o.period LIMIT 2000`;

/**
 * The obligations of a body in a plan with what the year's papers say of them, cancelled ones too. A decision that can
 * still be taken back is not told.
 */
export function listYear(planId: string, bodyId: string): Promise<YearRow[]> {
  return readRows<YearRow>('body-year', YEAR, [planId, bodyId, ...unsettledNow()]);
}

/** The latest issued plan that obliges a body; null when none does. */
export async function findLatestPlanOf(bodyId: string): Promise<string | null> {
  const plan = await prisma.plan.findFirst({
    where: { state: 'issued', obligations: { some: { bodyId } } },
    orderBy: [{ year: 'desc' }, { issuedAt: 'desc' }],
    select: { id: true },
  });
  return plan?.id ?? null;
}

const UNITS = `
  SELECT b.id, b.short_name AS "shortName", count(DISTINCT o.task_id) AS tasks, count(*) AS obligations,
    count(*) FILTER (WHERE o.state = 'closed') AS closed,
    count(DISTINCT o.task_id) FILTER (WHERE o.role = 'lead') AS leads
  FROM obligation o JOIN body b ON b.id = o.body_id
  WHERE o.plan_id = $1 AND o.state NOT IN ('cancelled', 'not_applicable')
  GROUP BY b.id ORDER BY b.sort_order, b.id`;

/** The bodies a plan obliges, with how much. */
export const listUnits = (planId: string): Promise<UnitLine[]> => readRows<UnitLine>('plan-units', UNITS, [planId]);

const PROGRESS = `
  SELECT t.duty_id AS "dutyId", t.number, count(*) AS obligations, count(*) FILTER (WHERE o.state = 'closed') AS closed,
    count(*) FILTER (WHERE o.state <> 'closed' AND o.due_on < $2::date) AS overdue, min(o.due_on) FILTER (WHERE o.state <> 'closed') AS "dueOn"
  FROM task t JOIN obligation o ON o.task_id = t.id AND o.state NOT IN ('cancelled', 'not_applicable')
  WHERE t.plan_id = $1 GROUP BY t.id ORDER BY t.number`;

export type TaskProgress = {
  dutyId: string;
  number: number;
  obligations: number;
  closed: number;
  overdue: number;
  dueOn: string | null;
};

/** How far each task of a plan has come, in the order of the plan. */
export const listTaskProgress = (planId: string, today: string): Promise<TaskProgress[]> =>
  readRows<TaskProgress>('task-progress', PROGRESS, [planId, today]);

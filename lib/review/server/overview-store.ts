import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { CityRow, OverdueRow } from '@/lib/review/city-figures';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';

export type OverviewPlan = { id: string; year: number; title: string; tasks: number };

const PLANS = `
  SELECT p.id, p.year, p.title, (SELECT count(*) FROM task t WHERE t.plan_id = p.id) AS tasks
  FROM plan p WHERE p.state = 'issued' ORDER BY p.year DESC, p.issued_at DESC LIMIT 20`;

/** The issued plans, newest first. */
export async function listOverviewPlans(actor: Actor): Promise<OverviewPlan[]> {
  assertReads(actor);
  return readRows<OverviewPlan>('overview-plans', PLANS, []);
}

// 条款锚 begins with the chapter's number: 二（七） is in chapter 二. It is cut once a task, not once an obligation: with
// 30,000 obligations the statement takes half the time.
const FIGURES = `
  WITH chaptered AS MATERIALIZED (
    SELECT id, chapter, min(number) OVER (PARTITION BY chapter) AS first
    FROM (SELECT id, number, substring(anchor FROM '^[^（(]+') AS chapter FROM task WHERE plan_id = $1) t
  )
  SELECT b.id AS "bodyId", b.short_name AS "bodyName", b.kind, c.chapter, f.first, f.total, f.closed, f.submitted, f.returned,
    f.overdue, f.total - f.closed - f.submitted - f.returned - f.overdue AS open
  FROM (
    SELECT o.body_id, t.first,
      count(*) AS total,
      count(*) FILTER (WHERE o.state = 'closed') AS closed,
      count(*) FILTER (WHERE o.state = 'submitted') AS submitted,
      count(*) FILTER (WHERE o.state = 'returned' AND (o.due_on IS NULL OR o.due_on >= $2::date)) AS returned,
      count(*) FILTER (WHERE o.state NOT IN ('closed', 'submitted') AND o.due_on < $2::date) AS overdue
    FROM obligation o JOIN chaptered t ON t.id = o.task_id WHERE o.plan_id = $1
    GROUP BY o.body_id, t.first
  ) f JOIN body b ON b.id = f.body_id JOIN (SELECT DISTINCT first, chapter FROM chaptered) c ON c.first = f.first
  ORDER BY b.kind, b.sort_order, b.id, f.first`;

/** How every body stands in every chapter of a plan: one grouped statement. */
export async function listCityRows(actor: Actor, planId: string): Promise<CityRow[]> {
  assertReads(actor);
  return readRows<CityRow>('overview-figures', FIGURES, [planId, today()]);
}

const OVERDUE = `
  SELECT o.id AS "obligationId", b.short_name AS "bodyName", t.text AS "taskText", t.anchor, o.due_on AS "dueOn",
    $2::date - o.due_on AS days
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN body b ON b.id = o.body_id
  WHERE o.plan_id = $1 AND o.state NOT IN ('closed', 'submitted') AND o.due_on < $2::date
  ORDER BY o.due_on, b.sort_order, o.id LIMIT $3`;

/** What has been overdue longest. */
export async function listOverdue(actor: Actor, planId: string, limit: number): Promise<OverdueRow[]> {
  assertReads(actor);
  return readRows<OverdueRow>('overview-overdue', OVERDUE, [planId, today(), limit]);
}

function assertReads(actor: Actor): void {
  if (!can(actor, 'overview.read')) throw new AppError('not-found');
}

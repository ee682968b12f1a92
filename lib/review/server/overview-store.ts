import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { BodyRow, ChapterRow, OverdueRow } from '@/lib/review/city-figures';
import type { MonthCount } from '@/lib/review/year-progress';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';

export type OverviewPlan = { id: string; year: number; title: string; tasks: number };

const PLANS = `
  SELECT p.id, p.year, p.title, (SELECT count(*) FROM task t JOIN duty d ON d.id = t.duty_id
    WHERE t.plan_id = p.id AND d.state <> 'dropped') AS tasks
  FROM plan p WHERE p.state <> 'checking' ORDER BY p.year DESC, p.issued_at DESC LIMIT 20`;

/** The plans that were issued, closed ones too, newest first. */
export async function listOverviewPlans(actor: Actor): Promise<OverviewPlan[]> {
  assertReads(actor);
  return readRows<OverviewPlan>('overview-plans', PLANS, []);
}

// Both counts are read from an index alone. A count of 30,000 obligations takes a few milliseconds; what makes it slow
// is touching the rows, or looking at a task's words once an obligation.
const counted = (column: string) => `
  SELECT ${column}, count(*)::int AS total,
    (count(*) FILTER (WHERE state = 'closed'))::int AS closed,
    (count(*) FILTER (WHERE state = 'submitted'))::int AS submitted,
    (count(*) FILTER (WHERE state = 'returned' AND (due_on IS NULL OR due_on >= $2::date)))::int AS returned,
    (count(*) FILTER (WHERE state NOT IN ('closed', 'submitted') AND due_on < $2::date))::int AS overdue
  FROM obligation WHERE plan_id = $1 AND state NOT IN ('cancelled', 'not_applicable') GROUP BY ${column}`;

const BODIES = `
  SELECT b.id AS "bodyId", b.short_name AS "bodyName", b.kind, f.total, f.closed, f.submitted, f.returned, f.overdue,
    f.total - f.closed - f.submitted - f.returned - f.overdue AS open
  FROM (${counted('body_id')}) f JOIN body b ON b.id = f.body_id
  ORDER BY b.kind, b.sort_order, b.id`;

/** How every body stands, in the order of the directory. */
export async function listBodyCounts(actor: Actor, planId: string): Promise<BodyRow[]> {
  assertReads(actor);
  return readRows<BodyRow>('overview-bodies', BODIES, [planId, today()]);
}

// 条款锚 begins with the chapter's number: 二（七） is in chapter 二.
const CHAPTERS = `
  SELECT chapter, total, closed, submitted, returned, overdue, total - closed - submitted - returned - overdue AS open
  FROM (
    SELECT substring(t.anchor FROM '^[^（(]+') AS chapter, min(t.number) AS first, sum(f.total)::int AS total,
      sum(f.closed)::int AS closed, sum(f.submitted)::int AS submitted, sum(f.returned)::int AS returned,
      sum(f.overdue)::int AS overdue
    FROM (${counted('task_id')}) f JOIN task t ON t.id = f.task_id
    GROUP BY substring(t.anchor FROM '^[^（(]+')
  ) c ORDER BY first`;

/** How every chapter of the plan stands, in its order. */
export async function listChapterCounts(actor: Actor, planId: string): Promise<ChapterRow[]> {
  assertReads(actor);
  return readRows<ChapterRow>('overview-chapters', CHAPTERS, [planId, today()]);
}

// Two counts, since a due day and a day of completion fall into different months.
const MONTHS = `
  SELECT month, sum(due)::int AS due, sum(done)::int AS done FROM (
    SELECT to_char(due_on, 'YYYY-MM') AS month, count(*) AS due, 0 AS done FROM obligation
    WHERE plan_id = $1 AND state NOT IN ('cancelled', 'not_applicable') AND due_on IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT to_char(completed_on, 'YYYY-MM'), 0, count(*) FROM obligation
    WHERE plan_id = $1 AND state = 'closed' AND completed_on IS NOT NULL GROUP BY 1
  ) m GROUP BY month ORDER BY month`;

/** How many obligations fall due, and how many were done, month by month. */
export async function listMonthCounts(actor: Actor, planId: string): Promise<MonthCount[]> {
  assertReads(actor);
  return readRows<MonthCount>('overview-months', MONTHS, [planId]);
}

const OVERDUE = `
  SELECT o.id AS "obligationId", b.short_name AS "bodyName", t.text AS "taskText", t.anchor, o.due_on AS "dueOn",
    $2::date - o.due_on AS days
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN body b ON b.id = o.body_id
  WHERE o.plan_id = $1 AND o.state NOT IN ('closed', 'submitted', 'cancelled', 'not_applicable') AND o.due_on < $2::date
  ORDER BY o.due_on, b.sort_order, o.id LIMIT $3`;

/** What has been overdue longest. */
export async function listOverdue(actor: Actor, planId: string, limit: number): Promise<OverdueRow[]> {
  assertReads(actor);
  return readRows<OverdueRow>('overview-overdue', OVERDUE, [planId, today(), limit]);
}

function assertReads(actor: Actor): void {
  if (!can(actor, 'overview.read')) throw new AppError('not-found');
}

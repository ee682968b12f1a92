import type { Actor } from '@/lib/access/actor';
import { reachOf } from '@/lib/access/can';
import { readRows } from '@/lib/server/db';
import { endOfMonth, type LocalDate } from '@/lib/shared/local-date';
import { seenState, unsettled } from '@/lib/task/undo-veil';
import type { UpcomingDay } from '@/lib/task/upcoming-day';
import { WORKBENCH_GROUPS, WORKBENCH_PAGE, type Workbench, type WorkbenchRow } from '@/lib/task/workbench';
import type { WorkbenchCounts } from '@/lib/task/workbench-sentence';
import { unsettledNow } from './unsettled-now';

// What is open of any plan that runs, and what is done or counts no more of the latest. Counts are taken before the page is cut; evidence is counted
// for the page's rows only.
const WORKBENCH = `
  WITH unsettled AS (${unsettled('$6', '$7')}),
  seen AS (
    SELECT o.id, o.plan_id, o.task_id, o.body_id, ${seenState('o')} AS state, o.period, o.due_on, o.completed_on
    FROM obligation o WHERE o.body_id = ANY ($1)
  ), mine AS (
    SELECT o.id, o.task_id, o.body_id, o.state, o.period, o.due_on, o.completed_on, t.anchor, t.text, t.number,
      CASE WHEN o.state = 'returned' THEN 1 WHEN o.state = 'submitted' THEN 4 WHEN o.state = 'closed' THEN 5
        WHEN o.state IN ('cancelled', 'not_applicable') THEN 6
        WHEN o.due_on <= $3 THEN 2 ELSE 3 END AS place
    FROM seen o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = o.plan_id
    WHERE CASE WHEN o.state IN ('closed', 'cancelled', 'not_applicable') THEN p.year = (SELECT max(year) FROM plan WHERE state <> 'checking')
        ELSE p.state = 'issued' END
  ), page AS (
    SELECT mine.*, count(*) FILTER (WHERE place = 1) OVER () AS returned, count(*) FILTER (WHERE place = 2) OVER () AS month,
      count(*) FILTER (WHERE place = 2 AND due_on < $2) OVER () AS overdue, count(*) FILTER (WHERE place = 3) OVER () AS later,
      count(*) FILTER (WHERE place = 4) OVER () AS waiting, count(*) FILTER (WHERE place = 5) OVER () AS closed,
      count(*) FILTER (WHERE place = 6) OVER () AS cancelled,
      count(*) OVER (PARTITION BY task_id, body_id) > 1 AS recurring
    FROM mine ORDER BY place, due_on NULLS LAST, number, id LIMIT $4 OFFSET $5
  ), shown AS (
    SELECT obligation_id, count(*) AS n FROM obligation_evidence
    WHERE obligation_id IN (SELECT id FROM page) GROUP BY obligation_id
  )
  SELECT page.id, page.state, page.period, page.due_on AS "dueOn", page.completed_on AS "completedOn", page.anchor, page.text,
    page.place, page.recurring, coalesce(shown.n, 0) AS evidence, page.returned, page.month, page.overdue, page.later,
    page.waiting, page.closed, page.cancelled, last.last
  FROM page LEFT JOIN shown ON shown.obligation_id = page.id
  LEFT JOIN LATERAL (
    SELECT CASE WHEN page.state = 'submitted' THEN json_build_object('at', s.submitted_at)
      ELSE json_build_object('at', s.submitted_at, 'reason', s.reason, 'decidedByName', s.decided_by_name,
        'decidedAt', s.decided_at) END AS last
    FROM submission s WHERE s.obligation_id = page.id ORDER BY s.number DESC LIMIT 1
  ) last ON page.state IN ('returned', 'submitted')
  ORDER BY page.place, page.due_on NULLS LAST, page.number, page.id`;

type Row = Omit<WorkbenchRow, 'group'> & WorkbenchCounts & { place: number };

const NOTHING: WorkbenchCounts = { returned: 0, month: 0, overdue: 0, later: 0, waiting: 0, closed: 0, cancelled: 0 };

/** The obligations of the actor's own bodies: returned first, then due this month, later, waiting for review, closed. */
export async function listWorkbench(actor: Actor, today: LocalDate, page: number): Promise<Workbench> {
  const reach = reachOf(actor, 'obligation.read');
  const bodies = reach === 'city' ? [] : reach;
  const [year, month] = today.split('-').map(Number);
  const monthEnd = endOfMonth(year ?? 0, month ?? 1);
  const offset = (page - 1) * WORKBENCH_PAGE;
  const found = await readRows<Row>('workbench', WORKBENCH, [
    bodies,
    today,
    monthEnd,
    WORKBENCH_PAGE,
    offset,
    ...unsettledNow(),
  ]);
  const { returned, month: due, overdue, later, waiting, closed, cancelled } = found[0] ?? NOTHING;
  const rows = found.map(({ place, ...row }) => ({ ...row, group: WORKBENCH_GROUPS[place - 1] ?? 'closed' }));
  const total = returned + due + later + waiting + closed + cancelled;
  return {
    rows,
    counts: { returned, month: due, overdue, later, waiting, closed, cancelled },
    pageCount: Math.ceil(total / WORKBENCH_PAGE),
  };
}

const UPCOMING = `
  WITH unsettled AS (${unsettled('$3', '$4')})
  SELECT o.due_on AS day, (array_agg(t.text ORDER BY t.number))[1] AS first, count(*) AS count
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = o.plan_id AND p.state = 'issued'
  WHERE o.body_id = ANY ($1) AND o.due_on >= $2::date AND ${seenState('o')} IN ('not_started', 'in_progress', 'returned')
  GROUP BY o.due_on ORDER BY o.due_on LIMIT 30`;

/** The days from today on on which the actor's own bodies have something open to do, in order. */
export async function listUpcomingDays(actor: Actor, today: LocalDate): Promise<UpcomingDay[]> {
  const reach = reachOf(actor, 'obligation.read');
  return readRows<UpcomingDay>('upcoming-days', UPCOMING, [reach === 'city' ? [] : reach, today, ...unsettledNow()]);
}

const NEIGHBOURS = `
  SELECT previous, next FROM (
    SELECT o.id, lag(o.id) OVER list AS previous, lead(o.id) OVER list AS next
    FROM obligation o JOIN task t ON t.id = o.task_id
    WHERE o.body_id = $1
    WINDOW list AS (ORDER BY CASE o.state WHEN 'returned' THEN 1 WHEN 'submitted' THEN 4 WHEN 'closed' THEN 5 WHEN 'cancelled' THEN 6 WHEN 'not_applicable' THEN 6 ELSE 2 END,
      o.due_on NULLS LAST, t.number, o.id)
  ) listed WHERE id = $2`;

/** The obligations before and after this one in the order of the body's list. */
export async function findNeighbours(
  bodyId: string,
  obligationId: string,
): Promise<{ previous: string | null; next: string | null }> {
  type Neighbours = { previous: string | null; next: string | null };
  const [found] = await readRows<Neighbours>('workbench-neighbours', NEIGHBOURS, [bodyId, obligationId]);
  return found ?? { previous: null, next: null };
}

const COUNT_OWED = `
  WITH unsettled AS (${unsettled('$3', '$4')})
  SELECT count(*) AS owed FROM obligation o JOIN plan p ON p.id = o.plan_id AND p.state = 'issued'
  WHERE o.body_id = ANY($1)
    AND (${seenState('o')} = 'returned' OR (o.due_on < $2::date AND o.state IN ('not_started', 'in_progress')))`;

/** How much the actor's own bodies owe: what was sent back, and what is past its day. */
export async function countOwed(actor: Actor, today: LocalDate): Promise<number> {
  const reach = reachOf(actor, 'obligation.report');
  if (reach === 'city' || reach.length === 0) return 0;
  const [row] = await readRows<{ owed: number }>('count-owed', COUNT_OWED, [reach, today, ...unsettledNow()]);
  return row?.owed ?? 0;
}

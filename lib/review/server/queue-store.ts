import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { QueueItem } from '@/lib/review/queue-item';
import type { QueueView } from '@/lib/review/review-schemas';
import { today } from '@/lib/server/clock';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { OFFICE_TIME_ZONE } from '@/lib/shared/local-date';

/** Rows of the queue on one page. */
export const QUEUE_PAGE = 100;

export type Queue = {
  rows: QueueItem[];
  total: number;
  page: number;
  /** Place of the open submission, from 1; null when it is not in this list. */
  position: number | null;
  previousId: string | null;
  nextId: string | null;
};

const SCOPE = `
  FROM submission s JOIN obligation o ON o.id = s.obligation_id JOIN task t ON t.id = o.task_id
  JOIN plan p ON p.id = t.plan_id JOIN body b ON b.id = o.body_id`;
// By task, so that one standard is applied to all bodies that report the same thing.
const ORDER = 'p.year, p.id, t.number, s.submitted_at, s.id';
// What was sent before its plan was closed stays as it is and waits for nobody.
const WAITING = "s.state = 'pending' AND p.state = 'issued'";
const DECIDED_TODAY = `s.decided_at >= ($1::date::timestamp AT TIME ZONE '${OFFICE_TIME_ZONE}')
  AND s.decided_at < (($1::date + 1)::timestamp AT TIME ZONE '${OFFICE_TIME_ZONE}') AND s.state IN ('accepted', 'returned')`;

const pageOf = (order: string, where: string) => `
  WITH queue AS (
    SELECT s.id, t.id AS task_id, row_number() OVER w AS n, count(*) OVER () AS total,
      count(*) OVER (PARTITION BY t.id) AS of_task, lag(s.id) OVER w AS previous_id, lead(s.id) OVER w AS next_id,
      first_value(s.id) OVER w AS first_id
    ${SCOPE} WHERE ${where} WINDOW w AS (ORDER BY ${order})
  ), here AS (
    SELECT (SELECT n FROM queue WHERE id = $2) AS n
  ), shown AS (
    SELECT queue.*, here.n AS here FROM queue, here
    WHERE (queue.n - 1) / ${QUEUE_PAGE} = coalesce($3::int - 1, (coalesce(here.n, 1) - 1) / ${QUEUE_PAGE})
  )
  SELECT s.id, s.state, b.short_name AS "bodyName", t.id AS "taskId", t.anchor, t.text AS "taskText", o.period,
    o.due_on AS "dueOn", o.version, s.number, s.submitted_at AS "submittedAt", shown.of_task AS "ofTask", shown.n, shown.total,
    shown.here, here_row.previous_id AS "previousId", coalesce(here_row.next_id, nullif(here_row.first_id, here_row.id)) AS "nextId",
    (SELECT count(*) FROM submission_evidence e WHERE e.submission_id = s.id) AS evidence
  ${SCOPE} JOIN shown ON shown.id = s.id LEFT JOIN queue here_row ON here_row.id = $2 ORDER BY shown.n`;

const QUERIES: Record<QueueView, string> = {
  pending: pageOf(ORDER, `${WAITING} AND $1::date IS NOT NULL`),
  again: pageOf(ORDER, `${WAITING} AND s.number > 1 AND $1::date IS NOT NULL`),
  done: pageOf('s.decided_at DESC, s.id', DECIDED_TODAY),
};

type Row = QueueItem & {
  n: number;
  total: number;
  here: number | null;
  previousId: string | null;
  nextId: string | null;
};

function assertReviews(actor: Actor): void {
  if (!can(actor, 'submission.review')) throw new AppError('not-found');
}

/**
 * One page of a list of submissions, by task and then by time. Without `page`, the page that holds the open submission
 * `at`. `nextId` goes round: after the last one comes the first.
 */
export async function listQueue(
  actor: Actor,
  view: QueueView,
  { at = null, page = null }: { at?: string | null; page?: number | null } = {},
): Promise<Queue> {
  assertReviews(actor);
  const found = await readRows<Row>(`review-queue-${view}`, QUERIES[view], [today(), at, page]);
  const [first] = found;
  if (!first) return { rows: [], total: 0, page: page ?? 1, position: null, previousId: null, nextId: null };
  return {
    rows: found.map(({ n: _, total: _total, here: _here, previousId: _p, nextId: _n, ...row }) => row),
    total: first.total,
    page: Math.floor((first.n - 1) / QUEUE_PAGE) + 1,
    position: first.here,
    previousId: first.previousId,
    nextId: first.nextId,
  };
}

export type QueueCounts = Record<QueueView, number>;

const COUNTS = `
  SELECT count(*) AS pending, count(*) FILTER (WHERE s.number > 1) AS again,
    (SELECT count(*) FROM submission s WHERE ${DECIDED_TODAY}) AS done
  FROM submission s JOIN obligation o ON o.id = s.obligation_id JOIN plan p ON p.id = o.plan_id WHERE ${WAITING}`;

/** How many wait, how many of those for the second time or more, and how many were decided today. */
export async function countQueue(actor: Actor): Promise<QueueCounts> {
  assertReviews(actor);
  const [counts] = await readRows<QueueCounts>('review-counts', COUNTS, [today()]);
  return counts ?? { pending: 0, again: 0, done: 0 };
}

const NEXT = `
  WITH here AS (SELECT p.year, p.id AS plan_id, t.number, s.submitted_at, s.id ${SCOPE} WHERE s.id = $1)
  SELECT s.id ${SCOPE}, here WHERE ${WAITING} AND s.id <> here.id AND (NOT $2::boolean OR s.number > 1)
  ORDER BY (p.year, p.id, t.number, s.submitted_at, s.id)
    > (here.year, here.plan_id, here.number, here.submitted_at, here.id) DESC, ${ORDER} LIMIT 1`;

/** The submission to look at after this one, whether or not this one still waits; null when the queue is empty. */
export async function findNextPending(actor: Actor, submissionId: string, view: QueueView): Promise<string | null> {
  assertReviews(actor);
  const [next] = await readRows<{ id: string }>('review-next', NEXT, [submissionId, view === 'again']);
  return next?.id ?? null;
}

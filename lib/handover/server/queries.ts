import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { listAskedRounds } from '@/lib/consultation/server/queries';
import {
  type EarlierAnswer,
  groupByTask,
  type HandOver,
  type HandOverPost,
  type OpenThing,
} from '@/lib/handover/hand-over';
import { readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { unsettledNow } from '@/lib/task/server/unsettled-now';
import { seenState, unsettled } from '@/lib/task/undo-veil';

// A decision that can still be taken back is not told: the report then waits.
const OPEN = `
  WITH unsettled AS (${unsettled('$2', '$3')})
  SELECT o.id, t.duty_id AS "dutyId", ${seenState('o')} AS state, o.period, o.due_on AS "dueOn", t.anchor, t.text, o.role,
    (SELECT count(*) FROM obligation_evidence e WHERE e.obligation_id = o.id) AS evidence,
    (SELECT coalesce(json_agg(n), '[]') FROM (
      SELECT text, by_name AS "byName", at FROM progress_note WHERE obligation_id = o.id ORDER BY at DESC, id DESC LIMIT 3
    ) n) AS notes,
    (SELECT json_build_object('reason', s.reason, 'byName', s.decided_by_name, 'at', s.decided_at) FROM submission s
      WHERE s.obligation_id = o.id AND s.state = 'returned' AND ${seenState('o')} = 'returned' ORDER BY s.number DESC LIMIT 1) AS returned
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = o.plan_id AND p.state = 'issued'
  WHERE o.body_id = $1 AND ${seenState('o')} NOT IN ('closed', 'cancelled', 'not_applicable')
  ORDER BY o.due_on NULLS LAST, t.number, o.period, o.id LIMIT 500`;

// Only what the same body reported and the office accepted, of duties the office has linked to this year's.
const EARLIER = `
  SELECT r.duty_id AS "dutyId", p.year, o.period, o.completed_on AS "completedOn", s.text,
    (SELECT coalesce(json_agg(json_build_object('title', e.snapshot ->> 'title', 'url', e.snapshot ->> 'url')
        ORDER BY e.evidence_id), '[]')
      FROM submission_evidence e WHERE e.submission_id = s.id) AS evidence
  FROM rollover_link r JOIN task t ON t.duty_id = r.last_duty_id JOIN plan p ON p.id = t.plan_id
  JOIN obligation o ON o.task_id = t.id AND o.body_id = $1 AND o.state NOT IN ('cancelled', 'not_applicable')
  JOIN LATERAL (SELECT id, text FROM submission WHERE obligation_id = o.id AND state = 'accepted'
    ORDER BY number DESC LIMIT 1) s ON true
  WHERE r.together AND r.duty_id = ANY ($2)
  ORDER BY p.year DESC, t.number, o.period LIMIT 500`;

// The posts of the body itself, and whom to ask at the office.
const POSTS = `
  SELECT p.id, p.kind, p.title, p.phone, b.id AS "bodyId", b.short_name AS "bodyName"
  FROM body_post p JOIN body b ON b.id = p.body_id
  WHERE (b.id = $1 OR (b.kind = 'office' AND p.kind IN ('section', 'contact')))
    AND p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to > $2::date)
  ORDER BY (b.id = $1) DESC, b.sort_order, b.id, p.kind, p.valid_from, p.id LIMIT 100`;

/** What the liaison of the actor's own body has to know to go on; throws `not-found` for one without a body. */
export async function getHandOver({ body, ...actor }: Actor, today: LocalDate): Promise<HandOver> {
  if (!body || !can(actor, 'obligation.read', { bodyId: body.id })) throw new AppError('not-found');
  const mayAnswer = can(actor, 'consultation.answer', { bodyId: body.id });
  const [open, posts, rounds] = await Promise.all([
    readRows<OpenThing>('hand-over-open', OPEN, [body.id, ...unsettledNow()]),
    readRows<HandOverPost>('hand-over-posts', POSTS, [body.id, today]),
    mayAnswer ? listAskedRounds({ body, ...actor }) : [],
  ]);
  const duties = [...new Set(open.map(({ dutyId }) => dutyId))];
  const earlier = await readRows<EarlierAnswer>('hand-over-earlier', EARLIER, [body.id, duties]);
  const asked = rounds.filter(({ state }) => state === 'open');
  return { bodyId: body.id, bodyName: body.name, tasks: groupByTask(open, earlier), posts, asked };
}

import type { Actor } from '@/lib/access/actor';
import { can, reachOf } from '@/lib/access/can';
import { isBodyRole } from '@/lib/access/role';
import { countCalls, type SentFigures } from '@/lib/prompt/prompt-figures';
import { type Call, type OwnPrompt, PROMPT_PAGE, type PromptYear, type SetLine } from '@/lib/prompt/prompt-views';
import { prisma, readRows } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';

/** An issued plan; throws `not-found`. */
export async function getPromptablePlan(id: string): Promise<{ id: string }> {
  const plan = await prisma.plan.findFirst({ where: { id, state: 'issued' }, select: { id: true } });
  if (!plan) throw new AppError('not-found');
  return plan;
}

const SETS = `
  SELECT s.id, s.state, s.number, p.title AS "planTitle", s.built_on AS "builtOn", s.built_by_name AS "builtByName",
    s.sent_on AS "sentOn", s.sent_by_name AS "sentByName", m.bodies, m.lines, m.people
  FROM prompt_set s JOIN plan p ON p.id = s.plan_id CROSS JOIN LATERAL (
    SELECT count(*) AS bodies,
      coalesce(sum((SELECT count(*) FROM prompt_line l WHERE l.message_id = m.id AND l.ticked)), 0)::bigint AS lines,
      coalesce(sum((SELECT count(*) FROM prompt_recipient r WHERE r.message_id = m.id)), 0)::bigint AS people
    FROM prompt_message m WHERE m.set_id = s.id AND m.ticked
  ) m
  WHERE s.state = 'draft' OR s.sent_on BETWEEN $1::date AND $2::date
  ORDER BY s.state, s.sent_on DESC, s.id DESC LIMIT 200`;

const FIGURES = `
  SELECT count(DISTINCT s.id) AS sets, count(DISTINCT m.id) AS messages, count(DISTINCT m.body_id) AS bodies,
    count(DISTINCT l.obligation_id) AS lines
  FROM prompt_set s JOIN prompt_message m ON m.set_id = s.id AND m.ticked
  JOIN prompt_line l ON l.message_id = m.id AND l.ticked
  WHERE s.sent_on BETWEEN $1::date AND $2::date`;

const COUNTED_CALLS = `
  SELECT c.body_id AS "bodyId", c.person, EXISTS (SELECT FROM phone_prompt_strike s WHERE s.phone_prompt_id = c.id) AS struck
  FROM phone_prompt c WHERE c.called_on BETWEEN $1::date AND $2::date`;

const CALLS = `
  SELECT c.id, c.called_on AS "calledOn", b.short_name AS "bodyName", c.person, c.matter, c.by_name AS "byName",
    s.reason AS "struckReason", s.by_name AS "struckByName"
  FROM phone_prompt c JOIN body b ON b.id = c.body_id LEFT JOIN phone_prompt_strike s ON s.phone_prompt_id = c.id
  WHERE c.called_on BETWEEN $1::date AND $2::date
  ORDER BY c.called_on DESC, c.at DESC, c.id LIMIT $3 OFFSET $4`;

const YEARS = `
  SELECT DISTINCT extract(year FROM day)::int AS year
  FROM (SELECT sent_on AS day FROM prompt_set UNION ALL SELECT called_on FROM phone_prompt) days
  WHERE day IS NOT NULL ORDER BY year DESC`;

const FORM_PLANS = `SELECT id, title FROM plan WHERE state = 'issued' ORDER BY year DESC, issued_at DESC LIMIT 200`;
const FORM_BODIES = `
  SELECT id, short_name AS "shortName" FROM body WHERE valid_to IS NULL OR valid_to >= $1::date ORDER BY sort_order, id`;

/** The year's prompts, by sending, and calls with their figures; throws `not-found` without a reach of the city. */
export async function readPromptYear(
  actor: Actor,
  at: { year: number; page: number; today: LocalDate },
): Promise<PromptYear> {
  if (!can(actor, 'prompt.read')) throw new AppError('not-found');
  const span = [`${at.year}-01-01`, `${at.year}-12-31`];
  const mayManage = can(actor, 'prompt.manage');
  const [sets, [sent], counted, calls, years, plans, bodies] = await Promise.all([
    readRows<SetLine>('prompt-sets', SETS, span),
    readRows<SentFigures>('prompt-figures', FIGURES, span),
    readRows<{ bodyId: string; person: string; struck: boolean }>('prompt-counted-calls', COUNTED_CALLS, span),
    readRows<Call>('prompt-calls', CALLS, [...span, PROMPT_PAGE, (at.page - 1) * PROMPT_PAGE]),
    readRows<{ year: number }>('prompt-years', YEARS, []),
    mayManage ? readRows<{ id: string; title: string }>('prompt-plans', FORM_PLANS, []) : [],
    mayManage ? readRows<{ id: string; shortName: string }>('prompt-bodies', FORM_BODIES, [at.today]) : [],
  ]);
  return {
    sets: mayManage ? sets : sets.filter(({ state }) => state === 'sent'),
    sent: sent ?? { sets: 0, messages: 0, bodies: 0, lines: 0 },
    called: countCalls(counted),
    calls,
    callPages: Math.ceil(counted.length / PROMPT_PAGE),
    years: years.map(({ year }) => year),
    plans,
    bodies,
    mayManage,
  };
}

const OWN = `
  SELECT m.id, m.opening, s.number, s.sent_on AS "sentOn", s.sent_by_name AS "sentByName", p.title AS "planTitle",
    b.short_name AS "bodyName", count(*) OVER () AS total,
    (SELECT json_agg(json_build_object('obligationId', o.id, 'kind', l.kind, 'dueOn', l.due_on, 'anchor', t.anchor,
        'text', t.text, 'state', o.state) ORDER BY l.ordinal)
      FROM prompt_line l JOIN obligation o ON o.id = l.obligation_id JOIN task t ON t.id = o.task_id
      WHERE l.message_id = m.id AND l.ticked) AS lines
  FROM prompt_message m JOIN prompt_set s ON s.id = m.set_id AND s.state = 'sent' JOIN plan p ON p.id = s.plan_id
  JOIN body b ON b.id = m.body_id
  WHERE m.body_id = ANY ($1) AND m.ticked`;

const OWN_PAGE = `${OWN} ORDER BY s.sent_on DESC, m.id DESC LIMIT $2 OFFSET $3`;
const OWN_OPEN = `${OWN} AND p.state = 'issued' AND EXISTS (
    SELECT FROM prompt_line l JOIN obligation o ON o.id = l.obligation_id
    WHERE l.message_id = m.id AND l.ticked AND o.state IN ('not_started', 'in_progress', 'returned'))
  ORDER BY s.sent_on DESC, m.id DESC LIMIT 5`;

type OwnRow = OwnPrompt & { total: number };

/** The bodies whose prompts are the actor's own, whatever else they hold for the city. */
function ownBodies(actor: Actor): readonly string[] {
  const reach = reachOf({ roles: actor.roles.filter(({ role }) => isBodyRole(role)) }, 'prompt.read');
  return reach === 'city' ? [] : reach;
}

/** What the actor's own bodies were told, newest first; throws `not-found` for one who works for none. */
export async function listOwnPrompts(actor: Actor, page: number): Promise<{ prompts: OwnPrompt[]; pageCount: number }> {
  const bodies = ownBodies(actor);
  if (bodies.length === 0) throw new AppError('not-found');
  const values = [bodies, PROMPT_PAGE, (page - 1) * PROMPT_PAGE];
  const prompts = await readRows<OwnRow>('own-prompts', OWN_PAGE, values);
  return { prompts, pageCount: Math.ceil((prompts[0]?.total ?? 0) / PROMPT_PAGE) };
}

/** Of those, the last ones with something still to do. */
export const listOpenPrompts = async (actor: Actor): Promise<OwnPrompt[]> =>
  readRows<OwnPrompt>('open-prompts', OWN_OPEN, [ownBodies(actor)]);

import type { Actor } from '@/lib/access/actor';
import { can, reachOf } from '@/lib/access/can';
import { type DetailRow, detailJson, detailOf } from '@/lib/detail/server/detail-store';
import type { BodyProgress } from '@/lib/fulfilment/body-progress';
import { carriesTask, type Listed, openPartyOf } from '@/lib/fulfilment/decide-joining';
import type { Fulfilment, JoiningLine, Tick } from '@/lib/fulfilment/fulfilment';
import type { Occasion } from '@/lib/fulfilment/occasion';
import { listBodies } from '@/lib/organisation/server/queries';
import { today } from '@/lib/server/clock';
import { prisma, readRows } from '@/lib/server/db';
import { isCounted, type ObligationState, type PartyRole } from '@/lib/task/obligation';
import { unsettledNow } from '@/lib/task/server/unsettled-now';
import { seenState, unsettled } from '@/lib/task/undo-veil';

// One read, since every obligation page makes it: what the duty asks, what was done, who may still join.
const FULFILMENT = `
  WITH unsettled AS (${unsettled('$3', '$4')})
  SELECT o.id, o.body_id AS "bodyId", o.role, ${seenState('o')} AS state, o.task_id AS "taskId",
    ${detailJson('t.duty_id')} AS detail,
    (SELECT coalesce(json_agg(json_build_object('role', p.role, 'name', p.name, 'openList', p.open_list,
        'collective', p.collective) ORDER BY p.ordinal), '[]') FROM duty_party p WHERE p.duty_id = t.duty_id) AS parties,
    (SELECT coalesce(json_agg(json_build_object('elementId', k.element_id, 'url', k.url, 'byName', k.by_name, 'at', k.at)),
        '[]') FROM element_tick k WHERE k.obligation_id = o.id) AS ticks,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'object', c.object, 'url', c.url, 'byName', c.by_name,
        'happenedOn', c.happened_on, 'dueOn', c.due_on, 'doneOn', c.done_on)), '[]')
      FROM (SELECT * FROM occasion WHERE obligation_id = o.id ORDER BY happened_on DESC, id DESC LIMIT 200) c) AS occasions,
    (SELECT coalesce(json_agg(json_build_object('id', j.id, 'bodyId', j.body_id, 'bodyName', b.short_name,
        'byBodyName', by.short_name, 'reason', j.reason, 'state', j.state, 'answer', j.answer, 'at', j.at)
        ORDER BY j.at DESC), '[]')
      FROM joining j JOIN body b ON b.id = j.body_id JOIN body by ON by.id = j.by_body_id
      WHERE j.task_id = t.id) AS joinings
  FROM obligation o JOIN task t ON t.id = o.task_id
  WHERE o.id = $1 AND ($2::text[] IS NULL OR o.body_id = ANY ($2))`;

type InJson<Timed extends { at: Date }> = Omit<Timed, 'at'> & { at: string };

type Row = {
  bodyId: string;
  role: PartyRole;
  state: ObligationState;
  taskId: string;
  detail: DetailRow | null;
  parties: Listed[];
  ticks: InJson<Tick>[];
  occasions: Occasion[];
  joinings: (InJson<JoiningLine> & { bodyId: string })[];
};

/** What a duty asks in full of one obligation and what was done about it; null for strangers and older plans. */
export async function findFulfilment(actor: Actor, obligationId: string): Promise<Fulfilment | null> {
  const reach = reachOf(actor, 'obligation.read');
  const values = [obligationId, reach === 'city' ? null : reach, ...unsettledNow()];
  const [row] = await readRows<Row>('fulfilment', FULFILMENT, values);
  if (!row?.detail) return null;
  const { elements, parts, version: _, confirmed: __, ...detail } = detailOf(row.detail);
  const done = !isCounted(row.state) || row.state === 'closed';
  const mayReport = !done && can(actor, 'obligation.report', { bodyId: row.bodyId });
  const ticks = new Map(row.ticks.map((tick) => [tick.elementId, { ...tick, at: new Date(tick.at) }]));
  return {
    obligationId,
    detail,
    ownPart: parts.find(({ bodyId }) => bodyId === row.bodyId)?.text ?? null,
    elements: elements.map((element) => ({ ...element, tick: ticks.get(element.id) ?? null })),
    clock: detail.clock,
    occasions: row.occasions,
    joinings: row.joinings.map(({ bodyId: ___, at, ...joining }) => ({ ...joining, at: new Date(at) })),
    offered: mayReport ? await offeredTo(row) : [],
    mayReport,
    leads: carriesTask(row.role, row.parties),
  };
}

/** Whom the lead of an open list may propose: every body that has no part in the task yet. */
async function offeredTo({ role, taskId, parties, joinings }: Row): Promise<Fulfilment['offered']> {
  if (!carriesTask(role, parties) || !openPartyOf(parties)) return [];
  const [bodies, taken] = await Promise.all([
    listBodies(today()),
    prisma.obligation.findMany({ where: { taskId }, select: { bodyId: true }, distinct: ['bodyId'] }),
  ]);
  const has = new Set([...taken, ...joinings.filter(({ state }) => state === 'proposed')].map(({ bodyId }) => bodyId));
  return bodies.filter(({ id }) => !has.has(id)).map(({ id, shortName }) => ({ id, shortName }));
}

export type PlanJoining = JoiningLine & { dutyId: string; number: number; text: string };

/** What leads proposed in a plan and waits for the office; for one who reads plans. */
export async function listJoinings(actor: Actor, planId: string, dutyId?: string): Promise<PlanJoining[]> {
  if (!can(actor, 'plan.read')) return [];
  const rows = await prisma.joining.findMany({
    where: { task: { planId, dutyId }, ...(dutyId ? {} : { state: 'proposed' }) },
    orderBy: { at: 'asc' },
    take: 200,
    include: { body: true, byBody: true, task: { select: { dutyId: true, number: true, text: true } } },
  });
  return rows.map(({ id, body, byBody, reason, state, answer, at, task }) => {
    const names = { bodyName: body.shortName, byBodyName: byBody.shortName };
    return { id, ...names, reason, state, answer, at, ...task };
  });
}

const PROGRESS = `
  SELECT o.id AS "obligationId", b.short_name AS "bodyName", o.period, o.state,
    (SELECT count(*) FROM element_tick k WHERE k.obligation_id = o.id) AS ticked,
    count(c.id) AS occasions, count(c.id) FILTER (WHERE c.done_on IS NULL) AS open,
    count(c.id) FILTER (WHERE coalesce(c.done_on, $3::date) > c.due_on) AS late
  FROM task t JOIN obligation o ON o.task_id = t.id AND o.state NOT IN ('cancelled', 'not_applicable') JOIN body b ON b.id = o.body_id
  LEFT JOIN occasion c ON c.obligation_id = o.id
  WHERE t.plan_id = $1 AND t.duty_id = $2
  GROUP BY o.id, b.id ORDER BY o.role, b.sort_order, b.id, o.period LIMIT 300`;

/** What every body of a duty has ticked and told so far; for one who reads plans. */
export async function listProgress(actor: Actor, planId: string, dutyId: string): Promise<BodyProgress[]> {
  if (!can(actor, 'plan.read')) return [];
  return readRows<BodyProgress>('duty-progress', PROGRESS, [planId, dutyId, today()]);
}

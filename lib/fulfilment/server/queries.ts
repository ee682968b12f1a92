import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import { can } from '@/lib/access/can';
import { findDetail } from '@/lib/detail/server/detail-store';
import type { BodyProgress } from '@/lib/fulfilment/body-progress';
import { carriesTask, openPartyOf } from '@/lib/fulfilment/decide-joining';
import type { Fulfilment, JoiningLine } from '@/lib/fulfilment/fulfilment';
import { listBodies } from '@/lib/organisation/server/queries';
import { today } from '@/lib/server/clock';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import { dayOfColumn } from '@/lib/shared/date-column';
import { isCounted } from '@/lib/task/obligation';
import { isUnsettled } from '@/lib/task/server/is-unsettled';

const WHOLE = {
  ticks: { select: { elementId: true, url: true, byName: true, at: true } },
  occasions: { orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }], take: 200 },
  task: {
    include: {
      duty: { select: { id: true, parties: { orderBy: { ordinal: 'asc' } } } },
      joinings: { orderBy: { at: 'desc' }, include: { body: true, byBody: true } },
    },
  },
} satisfies Prisma.ObligationInclude;

type Row = Prisma.ObligationGetPayload<{ include: typeof WHOLE }>;

/** What a duty asks in full of one obligation and what was done about it; null for strangers and older plans. */
export async function findFulfilment(actor: Actor, obligationId: string): Promise<Fulfilment | null> {
  const row = await prisma.obligation.findFirst({
    where: { id: obligationId, ...bodyScope(actor, 'obligation.read') },
    include: WHOLE,
  });
  const stored = row && (await findDetail(row.task.dutyId));
  if (!row || !stored) return null;
  const { elements, parts, version: _, confirmed: __, ...detail } = stored;
  const done = !isCounted(row.state) || (row.state === 'closed' && !(await isUnsettled(obligationId)));
  const mayReport = !done && can(actor, 'obligation.report', { bodyId: row.bodyId });
  const ticks = new Map(row.ticks.map((tick) => [tick.elementId, tick]));
  return {
    obligationId,
    detail,
    ownPart: parts.find(({ bodyId }) => bodyId === row.bodyId)?.text ?? null,
    elements: elements.map((element) => ({ ...element, tick: ticks.get(element.id) ?? null })),
    clock: detail.clock,
    occasions: row.occasions.map(occasionOf),
    joinings: row.task.joinings.map(joiningOf),
    offered: mayReport ? await offeredTo(row) : [],
    mayReport,
    leads: carriesTask(row.role, row.task.duty.parties),
  };
}

const occasionOf = ({ id, object, url, byName, ...days }: Row['occasions'][number]) => ({
  id,
  object,
  url,
  byName,
  happenedOn: dayOfColumn(days.happenedOn),
  dueOn: dayOfColumn(days.dueOn),
  doneOn: dayOfColumn(days.doneOn),
});

const joiningOf = ({ id, body, byBody, reason, state, answer, at }: Row['task']['joinings'][number]): JoiningLine => ({
  id,
  bodyName: body.shortName,
  byBodyName: byBody.shortName,
  reason,
  state,
  answer,
  at,
});

/** Whom the lead of an open list may propose: every body that has no part in the task yet. */
async function offeredTo({ role, task }: Row): Promise<Fulfilment['offered']> {
  if (!carriesTask(role, task.duty.parties) || !openPartyOf(task.duty.parties)) return [];
  const [bodies, taken] = await Promise.all([
    listBodies(today()),
    prisma.obligation.findMany({ where: { taskId: task.id }, select: { bodyId: true }, distinct: ['bodyId'] }),
  ]);
  const has = new Set(
    [...taken, ...task.joinings.filter(({ state }) => state === 'proposed')].map(({ bodyId }) => bodyId),
  );
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
  return rows.map(({ task, ...row }) => ({ ...joiningOf(row), ...task }));
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

import type { EventKind } from '@/lib/audit/domain-event';
import type { PlanAct } from '@/lib/plan/plan-act';
import { prisma, readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

type NewAct = { id: string; planId: string; accountId: string; kind: EventKind; label: string; form: string | null };

/** Opens an act: from here to the end of the transaction the database notes every row of a plan that is touched. */
export async function openAct(tx: Tx, act: NewAct): Promise<void> {
  await tx.planAct.create({ data: act });
  await tx.$executeRaw`SELECT set_config('yaodian.plan_act', ${act.id}, true)`;
}

/** Rounds of the list 「最近改动」. */
const MOST_ACTS = 12;

const LIST_ACTS = `
  SELECT a.id, a.label, c.display_name AS "by", a.account_id = $2 AS own, a.at,
    a.undone_at AS "undoneAt",
    extract(epoch FROM now() - coalesce(a.undone_at, a.at))::float AS "secondsAgo"
  FROM plan_act a JOIN account c ON c.id = a.account_id
  WHERE a.plan_id = $1 ORDER BY a.number DESC LIMIT ${MOST_ACTS}`;

/** The latest acts on a plan, newest first. */
export function listActs(planId: string, accountId: string): Promise<PlanAct[]> {
  return readRows<PlanAct>('list-plan-acts', LIST_ACTS, [planId, accountId]);
}

/** An act of this person on this plan, or null. */
export function findOwnAct(planId: string, actId: string, accountId: string) {
  return prisma.planAct.findFirst({
    where: { id: actId, planId, accountId },
    select: { id: true, kind: true, label: true, undoneAt: true },
  });
}

/** This person's latest act on the plan that still stands, or null. */
export async function findLastAct(planId: string, accountId: string): Promise<string | null> {
  const act = await prisma.planAct.findFirst({
    where: { planId, accountId, undoneAt: null },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return act?.id ?? null;
}

const FIND_LATER = `
  SELECT later.label, c.display_name AS "by", later.account_id AS "accountId"
  FROM plan_act mine
  JOIN plan_act_change own ON own.act_id = mine.id
  JOIN plan_act_change other ON other.subject = own.subject AND other.act_id <> mine.id
  JOIN plan_act later ON later.id = other.act_id AND later.number > mine.number AND later.undone_at IS NULL
  JOIN account c ON c.id = later.account_id
  WHERE mine.id = $1 ORDER BY later.number DESC LIMIT 1`;

/** The latest act that touched the same things after the given one and still stands. */
export async function findLaterAct(actId: string): Promise<{ label: string; by: string; accountId: string } | null> {
  const [later] = await readRows<{ label: string; by: string; accountId: string }>('find-later-act', FIND_LATER, [
    actId,
  ]);
  return later ?? null;
}

/** Puts back what an act changed and marks it undone; throws `changed-since` when a row is no longer as it left it. */
export async function restoreAct(tx: Tx, act: { id: string; label: string }): Promise<void> {
  const where = { id: act.id, undoneAt: null };
  const { count } = await tx.planAct.updateMany({ where, data: { undoneAt: new Date() } });
  if (count === 0) throw new AppError('nothing-to-undo');
  const [answer] = await tx.$queryRaw<{ changed: string | null }[]>`SELECT plan_act_restore(${act.id}) AS changed`;
  if (answer?.changed) throw new AppError('changed-since', { label: act.label });
}

const WHO_CHANGED = `
  SELECT c.display_name AS who, a.label FROM plan_act_change n
  JOIN plan_act a ON a.id = n.act_id JOIN account c ON c.id = a.account_id
  WHERE n.subject = $1 AND a.undone_at IS NULL ORDER BY a.number DESC LIMIT 1`;

/** Who touched a duty last, and how; null when nobody did. */
export async function findLastChange(dutyId: string): Promise<{ who: string; label: string } | null> {
  const [last] = await readRows<{ who: string; label: string }>('who-changed-duty', WHO_CHANGED, [`duty:${dutyId}`]);
  return last ?? null;
}

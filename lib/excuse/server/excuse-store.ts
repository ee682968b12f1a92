import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import { reachOf } from '@/lib/access/can';
import { clockOf } from '@/lib/detail/server/detail-store';
import type { ExcusedObligation } from '@/lib/excuse/decide-excuse';
import type { Excuse, ExcuseKind } from '@/lib/excuse/excuse';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';

const HELD = {
  id: true,
  version: true,
  state: true,
  dueOn: true,
  plan: { select: { year: true, state: true } },
  task: { select: { duty: { select: { detail: true } } } },
} satisfies Prisma.ObligationSelect;

type HeldRow = Prisma.ObligationGetPayload<{ select: typeof HELD }>;
export type HeldObligation = ExcusedObligation & { id: string; version: number };

const heldOf = ({ id, version, state, dueOn, plan, task }: HeldRow): HeldObligation => ({
  id,
  version,
  state,
  dueOn: dayOfColumn(dueOn),
  planYear: plan.year,
  byEvents: task.duty.detail !== null && clockOf(task.duty.detail) !== null,
});

/** An obligation the actor reports; AppError `not-found` otherwise. */
export async function getAskable(actor: Actor, id: string): Promise<HeldObligation> {
  const row = await prisma.obligation.findFirst({
    where: { id, ...bodyScope(actor, 'obligation.report') },
    select: HELD,
  });
  if (!row) throw new AppError('not-found');
  return heldOf(row);
}

// One read, since every obligation page makes it.
const READ_HELD = `
  SELECT o.id, o.version, o.state, o.due_on AS "dueOn", o.body_id AS "bodyId", p.year AS "planYear",
    p.state = 'closed' AS "isOver", coalesce(d.clock_event IS NOT NULL AND d.clock_count IS NOT NULL
      AND d.clock_unit IS NOT NULL AND d.clock_basis IS NOT NULL, false) AS "byEvents",
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'state', e.state, 'reason', e.reason,
        'oldDueOn', e.old_due_on, 'newDueOn', e.new_due_on, 'askedByName', e.asked_by_name, 'askedAt', e.asked_at,
        'answer', e.answer, 'decidedByName', e.decided_by_name, 'decidedAt', e.decided_at, 'reversal', e.reversal,
        'reversedByName', e.reversed_by_name, 'version', e.version) ORDER BY e.asked_at DESC, e.id DESC), '[]')
      FROM (SELECT * FROM excuse WHERE obligation_id = o.id ORDER BY asked_at DESC, id DESC LIMIT 50) e) AS excuses
  FROM obligation o JOIN plan p ON p.id = o.plan_id JOIN task t ON t.id = o.task_id
  LEFT JOIN duty_detail d ON d.duty_id = t.duty_id
  WHERE o.id = $1 AND ($2::text[] IS NULL OR o.body_id = ANY ($2))`;

type ExcuseInJson = Omit<Excuse, 'askedAt' | 'decidedAt'> & { askedAt: string; decidedAt: string | null };
type ReadHeld = HeldObligation & { bodyId: string; isOver: boolean; excuses: ExcuseInJson[] };

/** An obligation the actor reads with its requests, newest first; null for strangers. `isOver`: its plan is closed. */
export async function findHeld(
  actor: Actor,
  id: string,
): Promise<{ held: HeldObligation; bodyId: string; isOver: boolean; excuses: Excuse[] } | null> {
  const reach = reachOf(actor, 'obligation.read');
  const [row] = await readRows<ReadHeld>('excuse-held', READ_HELD, [id, reach === 'city' ? null : reach]);
  if (!row) return null;
  const { bodyId, isOver, excuses, ...held } = row;
  const timed = excuses.map(({ askedAt, decidedAt, ...excuse }) => ({
    ...excuse,
    askedAt: new Date(askedAt),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
  }));
  return { held, bodyId, isOver, excuses: timed };
}

/** A request with its obligation, for the office; AppError `not-found`. */
export async function getExcuse(id: string) {
  const row = await prisma.excuse.findUnique({ where: { id }, include: { obligation: { select: HELD } } });
  if (!row) throw new AppError('not-found');
  const { obligation, ...excuse } = row;
  return { ...excuse, newDueOn: dayOfColumn(excuse.newDueOn), obligation: heldOf(obligation) };
}

/** The open request of a body the actor reports for; AppError `not-found`. */
export async function getOwnExcuse(actor: Actor, id: string) {
  const row = await prisma.excuse.findFirst({
    where: { id, obligation: bodyScope(actor, 'obligation.report') },
    select: { id: true, obligationId: true },
  });
  if (!row) throw new AppError('not-found');
  return row;
}

export type NewExcuse = {
  id: string;
  obligationId: string;
  kind: ExcuseKind;
  reason: string;
  oldDueOn: LocalDate | null;
  newDueOn: LocalDate | null;
  askedByAccountId: string;
  askedByName: string;
  askedAt: Date;
};

/** Throws Prisma's unique violation when one is open already or the same form came before. */
export async function saveExcuse(tx: Tx, { oldDueOn, newDueOn, ...rest }: NewExcuse): Promise<void> {
  const days = { oldDueOn: oldDueOn && columnOfDay(oldDueOn), newDueOn: newDueOn && columnOfDay(newDueOn) };
  await tx.excuse.create({ data: { ...rest, ...days } });
}

/** True when the request with this id has been stored, by the same form sent before. */
export const hasExcuse = async (id: string, obligationId: string): Promise<boolean> =>
  (await prisma.excuse.count({ where: { id, obligationId } })) > 0;

export async function markExcuseWithdrawn(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.excuse.updateMany({
    where: { id, state: 'open' },
    data: { state: 'withdrawn', version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('excuse-decided');
}

export type Word = {
  state: 'granted' | 'refused';
  answer: string;
  decidedByAccountId: string;
  decidedByName: string;
  decidedAt: Date;
  /** The day that is given up, when more time is granted. */
  oldDueOn?: Date;
};

/** Writes the office's word on an open request in the version that was read; AppError `excuse-decided` otherwise. */
export async function saveWord(tx: Tx, { id, version }: { id: string; version: number }, word: Word): Promise<void> {
  const { count } = await tx.excuse.updateMany({
    where: { id, version, state: 'open' },
    data: { ...word, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('excuse-decided');
}

/** What was granted 不适用 and is taken back; AppError `excuse-decided` when somebody was faster. */
export async function saveReversal(
  tx: Tx,
  { id, version }: { id: string; version: number },
  back: { reversal: string; reversedByName: string; reversedAt: Date },
): Promise<void> {
  const { count } = await tx.excuse.updateMany({
    where: { id, version, state: 'granted', kind: 'exemption' },
    data: { ...back, state: 'reversed', version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('excuse-decided');
}

/** Changes the obligation in the state and version it was read in; AppError `stale` when it moved on meanwhile. */
export async function saveEffect(
  tx: Tx,
  { id, version, state }: HeldObligation,
  effect: { state: ObligationState; dueMoves?: { increment: number } } | { dueOn: LocalDate },
): Promise<void> {
  const data = 'dueOn' in effect ? { dueOn: columnOfDay(effect.dueOn) } : effect;
  const { count } = await tx.obligation.updateMany({
    where: { id, version, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}

import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import { clockOf } from '@/lib/detail/server/detail-store';
import type { ExcusedObligation } from '@/lib/excuse/decide-excuse';
import type { ExcuseKind } from '@/lib/excuse/excuse';
import { prisma } from '@/lib/server/db';
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

/** An obligation the actor reads with its requests, newest first; null for strangers. `isOver`: its plan is closed. */
export async function findHeld(actor: Actor, id: string) {
  const row = await prisma.obligation.findFirst({
    where: { id, ...bodyScope(actor, 'obligation.read') },
    select: { ...HELD, bodyId: true, excuses: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: 50 } },
  });
  return row && { held: heldOf(row), bodyId: row.bodyId, excuses: row.excuses, isOver: row.plan.state === 'closed' };
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

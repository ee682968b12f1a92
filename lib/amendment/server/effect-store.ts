import type { Amendment } from '@/lib/amendment/amendment';
import type { Standing } from '@/lib/amendment/decide-moves';
import { groupBy } from '@/lib/amendment/group-by';
import type { CheckedPlan, PlanItem } from '@/lib/plan/checked-plan';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay } from '@/lib/shared/date-column';
import { newId } from '@/lib/shared/new-id';
import type { BoundMove } from './take-effect';

type Plan = Pick<CheckedPlan, 'id' | 'version' | 'sourceText' | 'sourceName' | 'items'>;
type Effective = Pick<Amendment, 'id' | 'version' | 'sourceText' | 'sourceName' | 'items' | 'reason'>;

const dayOf = (day: Standing['dueOn']) => day && columnOfDay(day);
const jsonOf = (standing: Standing): Prisma.InputJsonValue => ({ ...standing });

/** First write: the plan's row, in the version that was read; AppError `stale` when it was amended or closed meanwhile. */
export async function markAmended(tx: Tx, plan: Plan): Promise<void> {
  const where = { id: plan.id, version: plan.version, state: 'issued' } as const;
  const { count } = await tx.plan.updateMany({ where, data: { version: { increment: 1 } } });
  if (count === 0) throw new AppError('stale');
}

/** Numbers the amendment (第几次修订) and puts it into effect; AppError `stale` when it was changed meanwhile. */
export async function saveEffective(tx: Tx, { id, version }: Effective, given: { number: number; at: Date }) {
  const { count } = await tx.amendment.updateMany({
    where: { id, version, state: 'draft' },
    data: { state: 'effective', number: given.number, effectiveAt: given.at, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}

/** Keeps the text in force with its items, and puts the new one in its place. Items go on counting after the old ones. */
export async function replaceText(
  tx: Tx,
  plan: Plan,
  { text, sourceName, items, at }: { text: string; sourceName: string | null; items: readonly PlanItem[]; at: Date },
): Promise<void> {
  const number = (await tx.planText.count({ where: { planId: plan.id } })) + 1;
  const id = newId();
  const old = { sourceText: plan.sourceText, sourceName: plan.sourceName };
  await tx.planText.create({ data: { id, planId: plan.id, number, ...old, replacedAt: at } });
  const { _max: max } = await tx.planItem.aggregate({ where: { planId: plan.id }, _max: { ordinal: true } });
  await tx.planItem.updateMany({ where: { planId: plan.id, textId: null }, data: { textId: id } });
  const first = (max.ordinal ?? 0) + 1;
  const data = items.map((item) => ({ ...item, planId: plan.id, ordinal: first + item.ordinal }));
  await tx.planItem.createMany({ data });
  await tx.plan.update({ where: { id: plan.id }, data: { sourceText: text, sourceName } });
}

export type TaskWords = { dutyId: string; text: string; anchor: string };

/** The words and the place of tasks as their duties stand now. */
export async function saveTaskWords(tx: Tx, words: readonly TaskWords[]): Promise<void> {
  for (const { dutyId, text, anchor } of words) {
    await tx.task.updateMany({ where: { dutyId }, data: { text, anchor } });
  }
}

export async function saveDropped(tx: Tx, dutyIds: readonly string[]): Promise<void> {
  await tx.duty.updateMany({
    where: { id: { in: [...dutyIds] } },
    data: { state: 'dropped', version: { increment: 1 } },
  });
}

export async function lastTaskNumber(tx: Tx, planId: string): Promise<number> {
  const { _max: max } = await tx.task.aggregate({ where: { planId }, _max: { number: true } });
  return max.number ?? 0;
}

/** Writes what becomes of every obligation, and the record of it. A report that waited for review is taken back. */
export async function saveMoves(tx: Tx, plan: Pick<Plan, 'id'>, moves: readonly BoundMove[], given: Effective) {
  const created = moves.filter(({ kind }) => kind === 'created');
  await tx.obligation.createMany({
    data: created.map(({ obligationId: id, taskId, bodyId, period, after }) => ({
      id,
      planId: plan.id,
      taskId,
      bodyId,
      period,
      role: after.role,
      dueOn: dayOf(after.dueOn),
    })),
  });
  const changed = groupBy(
    moves.filter(({ kind }) => kind !== 'created'),
    ({ after, reason, kind }) => JSON.stringify([after, kind === 'cancelled' ? reason : null]),
  );
  for (const group of changed.values()) await saveGroup(tx, group);
  await withdrawPending(tx, moves);
  await tx.amendmentMove.createMany({
    data: moves.map(({ obligationId, changeId, kind, before, after }) => ({
      amendmentId: given.id,
      obligationId,
      changeId,
      kind,
      ...(before ? { before: jsonOf(before) } : {}),
      after: jsonOf(after),
    })),
  });
  const bodies = [...new Set(moves.map(({ bodyId }) => bodyId))];
  await tx.amendmentNote.createMany({ data: bodies.map((bodyId) => ({ amendmentId: given.id, bodyId })) });
}

async function saveGroup(tx: Tx, group: readonly BoundMove[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { kind, after, reason } = first;
  await tx.obligation.updateMany({
    where: { id: { in: group.map(({ obligationId }) => obligationId) } },
    data: {
      role: after.role,
      dueOn: dayOf(after.dueOn),
      state: after.state,
      completedOn: dayOf(after.completedOn),
      cancelReason: kind === 'cancelled' ? reason : null,
      version: { increment: 1 },
    },
  });
}

async function withdrawPending(tx: Tx, moves: readonly BoundMove[]): Promise<void> {
  for (const { obligationId, reason } of moves.filter(
    ({ kind, before }) => kind === 'cancelled' && before?.state === 'submitted',
  )) {
    await tx.submission.updateMany({ where: { obligationId, state: 'pending' }, data: { state: 'withdrawn', reason } });
  }
}

import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { type PartyRole, UNCOUNTED_STATES } from '@/lib/task/obligation';
import type { ObligationDraft } from '@/lib/task/obligations-of';

/** Rows of one INSERT; PostgreSQL takes at most 65,535 parameters. */
const CHUNK = 5000;

/** Marks the plan as issued, once: throws `stale` when it was corrected or issued since it was read. */
export async function saveIssued(
  tx: Tx,
  { id, version }: Pick<CheckedPlan, 'id' | 'version'>,
  issuedAt: Date,
): Promise<void> {
  const { count } = await tx.plan.updateMany({
    where: { id, version, state: 'checking' },
    data: { state: 'issued', issuedAt, version: { increment: 1 } },
  });
  if (count === 1) return;
  const issued = await tx.plan.findFirst({ where: { id, state: 'issued' }, select: { id: true } });
  throw new AppError(issued ? 'plan-issued' : 'stale');
}

type NewTask = { id: string; duty: Pick<Duty, 'id' | 'text'>; number: number; anchor: string };

export async function saveTasks(tx: Tx, planId: string, tasks: readonly NewTask[]): Promise<void> {
  const data = tasks.map(({ id, duty, number, anchor }) => ({
    id,
    planId,
    dutyId: duty.id,
    number,
    anchor,
    text: duty.text,
  }));
  await tx.task.createMany({ data });
}

type NewObligation = ObligationDraft & { taskId: string };

export async function saveObligations(tx: Tx, planId: string, rows: readonly NewObligation[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const data = rows.slice(from, from + CHUNK).map(({ taskId, bodyId, role, period, dueOn }) => ({
      id: newId(),
      planId,
      taskId,
      bodyId,
      role,
      period,
      dueOn: dueOn && new Date(dueOn),
    }));
    await tx.obligation.createMany({ data });
  }
}

/** The duties of an issued plan that oblige a body, with its role; null for a body the plan does not name. */
export async function findBodyTasks(
  planId: string,
  bodyId: string,
): Promise<{ bodyName: string; roles: Map<string, PartyRole> } | null> {
  const [body, rows] = await Promise.all([
    prisma.body.findUnique({ where: { id: bodyId }, select: { shortName: true } }),
    prisma.obligation.findMany({
      where: { planId, bodyId, state: { notIn: [...UNCOUNTED_STATES] } },
      select: { role: true, task: { select: { dutyId: true } } },
      distinct: ['taskId'],
    }),
  ]);
  if (!body || rows.length === 0) return null;
  return { bodyName: body.shortName, roles: new Map(rows.map(({ role, task }) => [task.dutyId, role])) };
}

import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import type { PartyRole } from '@/lib/task/obligation';

/** Bodies that have an obligation of a task, and those that wait for the office's word. */
export async function bodiesOfTask(taskId: string): Promise<{ taken: Set<string>; waiting: Set<string> }> {
  const [taken, waiting] = await Promise.all([
    prisma.obligation.findMany({ where: { taskId }, select: { bodyId: true }, distinct: ['bodyId'] }),
    prisma.joining.findMany({ where: { taskId, state: 'proposed' }, select: { bodyId: true } }),
  ]);
  return {
    taken: new Set(taken.map(({ bodyId }) => bodyId)),
    waiting: new Set(waiting.map(({ bodyId }) => bodyId)),
  };
}

export type NewJoining = {
  id: string;
  taskId: string;
  bodyId: string;
  byBodyId: string;
  reason: string;
  byAccountId: string;
  byName: string;
};

/** Throws Prisma's unique violation when the body has been proposed meanwhile. */
export async function saveJoining(tx: Tx, joining: NewJoining): Promise<void> {
  await tx.joining.create({ data: joining });
}

/** A proposal with its task; throws `not-found`. */
export async function getJoining(id: string) {
  const joining = await prisma.joining.findUnique({
    where: { id },
    include: {
      body: { select: { shortName: true } },
      task: { include: { duty: { include: { parties: { orderBy: { ordinal: 'asc' } } } } } },
    },
  });
  if (!joining) throw new AppError('not-found');
  return joining;
}

/** Writes the office's word on an open proposal; throws `stale` when somebody else was first. */
export async function saveDecision(
  tx: Tx,
  id: string,
  word: { state: 'accepted' | 'refused'; answer: string | null; decidedByName: string; decidedAt: Date },
): Promise<void> {
  const { count } = await tx.joining.updateMany({ where: { id, state: 'proposed' }, data: word });
  if (count === 0) throw new AppError('stale');
}

/** For how many periods a body has a task. */
export const countPeriods = (taskId: string, bodyId: string): Promise<number> =>
  prisma.obligation.count({ where: { taskId, bodyId } });

/** Gives a body the obligations of a task, one a period as its lead has them; answers how many. */
export async function saveJoined(
  tx: Tx,
  given: { taskId: string; planId: string; bodyId: string; byBodyId: string; role: PartyRole },
): Promise<number> {
  const { taskId, planId, bodyId, byBodyId, role } = given;
  const periods = await tx.obligation.findMany({
    where: { taskId, bodyId: byBodyId, state: { not: 'cancelled' } },
    select: { period: true, dueOn: true },
  });
  const data = periods.map(({ period, dueOn }) => ({ id: newId(), planId, taskId, bodyId, role, period, dueOn }));
  return (await tx.obligation.createMany({ data, skipDuplicates: true })).count;
}

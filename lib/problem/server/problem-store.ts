import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import { can } from '@/lib/access/can';
import type { EscalationLevel, ProblemEntryKind, ProblemSource } from '@/lib/problem/problem';
import type { ProblemView } from '@/lib/problem/problem-view';
import { decideAct, type ProblemAct, type Side } from '@/lib/problem/transition';
import { now } from '@/lib/server/clock';
import { prisma } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';

const WHOLE = {
  plan: { select: { year: true, title: true } },
  body: { select: { id: true, name: true, shortName: true } },
  obligation: { select: { id: true, task: { select: { id: true, number: true, text: true } } } },
  mergedInto: { select: { id: true, number: true } },
  merged: { select: { id: true, number: true, sources: true }, orderBy: { number: 'asc' } },
  entries: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 500 },
  steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ProblemInclude;

type Row = Prisma.ProblemGetPayload<{ include: typeof WHOLE }>;

/** One problem within the reader's bodies; throws `not-found` for strangers. */
export async function getProblem(actor: Actor, id: string): Promise<ProblemView> {
  const row = await prisma.problem.findFirst({
    where: { id, ...bodyScope(actor, 'problem.read') },
    include: WHOLE,
  });
  if (!row) throw new AppError('not-found');
  return viewOf(row);
}

function viewOf({ plan, obligation, ...row }: Row): ProblemView {
  return {
    ...row,
    year: plan.year,
    planTitle: plan.title,
    task: obligation && {
      obligationId: obligation.id,
      taskId: obligation.task.id,
      number: obligation.task.number,
      text: obligation.task.text,
    },
    dueOn: dayOfColumn(row.dueOn),
    extensionTo: dayOfColumn(row.extensionTo),
    closedOn: dayOfColumn(row.closedOn),
    steps: row.steps.map((step) => ({
      ...step,
      takenOn: dayOfColumn(step.takenOn),
      replyBy: dayOfColumn(step.replyBy),
    })),
  };
}

type Held = { problemId: string; version: number };

/**
 * A problem as it was seen, for an act of one side: strangers get `not-found`, readers without the right `forbidden`, a
 * changed problem `stale`, and what the table does not allow its refusal.
 */
export async function getForAct(
  actor: Actor,
  { problemId, version }: Held,
  act: ProblemAct,
  who: Side,
): Promise<{ problem: ProblemView; to: ProblemView['state'] }> {
  const problem = await getProblem(actor, problemId);
  const action = who === 'office' ? 'problem.manage' : 'problem.answer';
  if (!can(actor, action, { bodyId: problem.body.id })) throw new AppError('forbidden');
  if (problem.version !== version) throw new AppError('stale');
  return { problem, to: assertAccepted(decideAct(problem.state, act, who)) };
}

export type NewProblem = {
  id: string;
  planId: string;
  bodyId: string;
  obligationId: string | null;
  source: ProblemSource;
  finding: string;
  clause: string;
  dueOn: LocalDate;
  penalised: boolean;
};

/** Saves a problem under the plan's next number. The plan's row orders those who record at the same time. */
export async function saveProblem(tx: Tx, actor: Actor, given: NewProblem): Promise<void> {
  const { source, dueOn, ...problem } = given;
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${problem.planId} FOR NO KEY UPDATE`;
  const last = await tx.problem.aggregate({ where: { planId: problem.planId }, _max: { number: true } });
  await tx.problem.create({
    data: {
      ...problem,
      number: (last._max.number ?? 0) + 1,
      sources: [source],
      dueOn: columnOfDay(dueOn),
      recordedById: actor.accountId,
      recordedBy: actor.displayName,
      recordedAt: now(),
    },
  });
  await saveEntry(tx, actor, { problemId: problem.id, kind: 'recorded', text: problem.finding });
}

type NewEntry = { problemId: string; kind: ProblemEntryKind; text: string; url?: string | null };

export async function saveEntry(tx: Tx, actor: Actor, entry: NewEntry): Promise<void> {
  await tx.problemEntry.create({
    data: { id: newId(), ...entry, byAccountId: actor.accountId, byName: actor.displayName, at: now() },
  });
}

/** Changes a problem that is still as it was seen; throws `stale` when somebody was first. */
export async function changeProblem(
  tx: Tx,
  { id, version }: Pick<ProblemView, 'id' | 'version'>,
  change: Prisma.ProblemUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.problem.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError('stale');
}

export type NewStep = {
  problemId: string;
  level: EscalationLevel;
  text: string;
  replyBy: LocalDate | null;
  documentNumber: string | null;
  scope: string | null;
  talker: string | null;
  talkedTo: string | null;
  commitment: string | null;
  takenOn: LocalDate;
};

export async function saveStep(tx: Tx, actor: Actor, { replyBy, takenOn, ...step }: NewStep): Promise<void> {
  await tx.problemStep.create({
    data: {
      id: newId(),
      ...step,
      replyBy: replyBy && columnOfDay(replyBy),
      takenOn: columnOfDay(takenOn),
      byAccountId: actor.accountId,
      byName: actor.displayName,
      at: now(),
    },
  });
}

type Place = Pick<NewProblem, 'planId' | 'bodyId' | 'obligationId'>;

/** The short name of the body a new problem is booked to; throws when plan, body and task do not belong together. */
export async function getPlace({ planId, bodyId, obligationId }: Place): Promise<string> {
  const own = { planId, bodyId, state: { not: 'cancelled' } } as const;
  const [plan, body, fitting] = await Promise.all([
    prisma.plan.findUnique({ where: { id: planId }, select: { state: true } }),
    prisma.body.findUnique({ where: { id: bodyId }, select: { shortName: true } }),
    obligationId === null ? 1 : prisma.obligation.count({ where: { id: obligationId, ...own } }),
  ]);
  if (!plan) throw new AppError('not-found');
  if (plan.state === 'checking') throw new AppError('plan-not-issued');
  if (!body) throw new AppError('body-unknown');
  if (fitting === 0) throw new AppError('obligation-apart');
  return body.shortName;
}

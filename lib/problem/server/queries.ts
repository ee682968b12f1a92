import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import { can, reachOf } from '@/lib/access/can';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listBodies } from '@/lib/organisation/server/queries';
import { findAlike } from '@/lib/problem/find-alike';
import type { ProblemFilter } from '@/lib/problem/problem-schemas';
import type { ProblemDesk, ProblemList, ProblemSummary, ProblemView } from '@/lib/problem/problem-view';
import { proposeStep } from '@/lib/problem/propose-step';
import { earliestReply } from '@/lib/problem/reply-time';
import { actsOf } from '@/lib/problem/transition';
import { today } from '@/lib/server/clock';
import { prisma, readRows } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import { getProblem } from './problem-store';

export const PROBLEMS_PER_PAGE = 100;
/** Among how many open problems of the body the alike ones are looked for. */
const MOST_COMPARED = 200;

const SUMMARY = `
  SELECT count(*) AS total, count(DISTINCT body_id) AS bodies,
    count(*) FILTER (WHERE state = 'open' AND due_on < $1::date) AS overdue
  FROM problem
  WHERE ($2::text[] IS NULL OR body_id = ANY($2)) AND ($3::text IS NULL OR body_id = $3)
    AND CASE coalesce($4::text, '') WHEN '' THEN state <> 'merged' WHEN 'overdue' THEN state = 'open' AND due_on < $1::date
      ELSE state::text = $4 END
    AND ($5::text IS NULL OR $5 = ANY(sources::text[]))`;

/** Where the list looks; what was merged is counted with what it went into unless asked for. */
function whereOf(actor: Actor, { state, source, body }: ProblemFilter): Prisma.ProblemWhereInput {
  const states: Prisma.ProblemWhereInput =
    state === 'overdue'
      ? { state: 'open', dueOn: { lt: columnOfDay(today()) } }
      : { state: state ?? { not: 'merged' } };
  return {
    AND: [
      bodyScope(actor, 'problem.read'),
      states,
      body ? { bodyId: body } : {},
      source ? { sources: { has: source } } : {},
    ],
  };
}

/** One page of the register within the reader's bodies, what is to be done first; the figures are of all pages. */
export async function listProblems(actor: Actor, filter: ProblemFilter, page: number): Promise<ProblemList> {
  const reach = reachOf(actor, 'problem.read');
  if (reach !== 'city' && reach.length === 0) throw new AppError('not-found');
  const values = [today(), reach === 'city' ? null : reach, filter.body, filter.state, filter.source];
  const [rows, [summary]] = await Promise.all([
    prisma.problem.findMany({
      where: whereOf(actor, filter),
      orderBy: [{ state: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PROBLEMS_PER_PAGE,
      take: PROBLEMS_PER_PAGE,
      include: {
        body: { select: { shortName: true } },
        plan: { select: { year: true } },
        steps: { select: { level: true }, orderBy: { level: 'desc' }, take: 1 },
      },
    }),
    readRows<ProblemSummary>('problem-summary', SUMMARY, values),
  ]);
  const lines = rows.map(({ body, plan, steps, ...row }) => ({
    ...row,
    year: plan.year,
    bodyName: body.shortName,
    dueOn: dayOfColumn(row.dueOn),
    extensionTo: dayOfColumn(row.extensionTo),
    highest: steps[0]?.level ?? null,
  }));
  return { lines, summary: summary ?? { total: 0, bodies: 0, overdue: 0 } };
}

/** One problem as this reader sees it; throws `not-found` for strangers. */
export async function getProblemDesk(actor: Actor, id: string): Promise<ProblemDesk> {
  const [problem, calendar] = await Promise.all([getProblem(actor, id), currentCalendar()]);
  const of = { bodyId: problem.body.id };
  const manages = can(actor, 'problem.manage', of);
  const office = manages ? actsOf(problem.state, 'office') : [];
  const day = today();
  return {
    problem,
    office,
    department: can(actor, 'problem.answer', of) ? actsOf(problem.state, 'department') : [],
    mayTakePapers: manages || can(actor, 'paper.export', of),
    proposal: manages ? proposeStep({ ...problem, today: day, calendar }) : null,
    alike: office.includes('merge') ? await listAlike(problem) : [],
    earliest: earliestReply(day, calendar),
  };
}

async function listAlike(problem: ProblemView): Promise<ProblemDesk['alike']> {
  const rows = await prisma.problem.findMany({
    where: {
      planId: problem.planId,
      bodyId: problem.body.id,
      state: { in: ['open', 'answered'] },
      id: { not: problem.id },
    },
    orderBy: { number: 'desc' },
    take: MOST_COMPARED,
    select: {
      id: true,
      number: true,
      version: true,
      bodyId: true,
      finding: true,
      sources: true,
      obligation: { select: { taskId: true } },
    },
  });
  const others = rows.map(({ obligation, ...row }) => ({ ...row, taskId: obligation?.taskId ?? null }));
  const self = {
    id: problem.id,
    bodyId: problem.body.id,
    taskId: problem.task?.taskId ?? null,
    finding: problem.finding,
  };
  return findAlike(self, others).map(({ bodyId: _, taskId: __, ...other }) => other);
}

export type ProblemPlace = {
  plans: readonly { id: string; title: string; year: number }[];
  bodies: readonly { id: string; shortName: string }[];
  /** The tasks of the chosen body in the chosen plan, as far as both are chosen. */
  tasks: readonly { obligationId: string; number: number; text: string; period: string }[];
  earliest: string;
};

/** What a finding is about, where the way to the form names one obligation only; null when there is no such. */
export async function findPlaceOf(
  actor: Actor,
  obligationId: string,
): Promise<{ planId: string; bodyId: string } | null> {
  if (!can(actor, 'problem.record')) return null;
  return prisma.obligation.findUnique({ where: { id: obligationId }, select: { planId: true, bodyId: true } });
}

/** What the new-problem form offers; for those who may enter a finding. */
export async function getProblemPlace(actor: Actor, planId: string, bodyId: string): Promise<ProblemPlace> {
  if (!can(actor, 'problem.record')) throw new AppError('not-found');
  const day = today();
  const [plans, bodies, obligations, calendar] = await Promise.all([
    prisma.plan.findMany({
      where: { state: 'issued' },
      orderBy: [{ year: 'desc' }, { issuedAt: 'desc' }],
      take: 50,
      select: { id: true, title: true, year: true },
    }),
    listBodies(day),
    prisma.obligation.findMany({
      where: { planId, bodyId, state: { not: 'cancelled' } },
      orderBy: [{ task: { number: 'asc' } }, { period: 'asc' }],
      take: 500,
      select: { id: true, period: true, task: { select: { number: true, text: true } } },
    }),
    currentCalendar(),
  ]);
  return {
    plans,
    bodies: bodies.map(({ id, shortName }) => ({ id, shortName })),
    tasks: obligations.map(({ id, period, task }) => ({ obligationId: id, period, ...task })),
    earliest: earliestReply(day, calendar),
  };
}

/** The bodies that have a problem, for the list's filter; within the reader's reach. */
export async function listProblemBodies(actor: Actor): Promise<{ id: string; shortName: string }[]> {
  const { bodyId } = bodyScope(actor, 'problem.read');
  return prisma.body.findMany({
    where: { id: bodyId, problems: { some: {} } },
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, shortName: true },
  });
}

const COUNT_OPEN = `SELECT count(*) AS waiting FROM problem
  WHERE state = $1::problem_state AND ($2::text[] IS NULL OR body_id = ANY($2))`;

/** How many problems wait for this reader: for an answer of the department, or for the office to look at the answer. */
export async function countProblemsWaiting(actor: Actor): Promise<number> {
  const city = can(actor, 'problem.manage');
  const own = reachOf(actor, 'problem.answer');
  if (!city && own.length === 0) return 0;
  const values = [city ? 'answered' : 'open', city ? null : own];
  const [row] = await readRows<{ waiting: number }>('count-problems-waiting', COUNT_OPEN, values);
  return row?.waiting ?? 0;
}

import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { clockOf } from '@/lib/detail/server/detail-store';
import { dueByOccasions } from '@/lib/fulfilment/occasion';
import { deadlineOfRow } from '@/lib/plan/server/deadline-store';
import { prisma } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';
import { isCounted } from '@/lib/task/obligation';
import { periodsOf } from '@/lib/task/periods-of';
import { isUnsettled } from '@/lib/task/server/is-unsettled';

const HELD = {
  occasions: { select: { id: true } },
  body: { select: { shortName: true } },
  plan: { select: { year: true, publishedOn: true } },
  task: { include: { duty: { include: { detail: true, parties: { orderBy: { ordinal: 'asc' } } } } } },
} satisfies Prisma.ObligationInclude;

export type HeldDuty = Prisma.ObligationGetPayload<{ include: typeof HELD }>;

/** An obligation the actor reports, with its duty; throws `not-found`, or `obligation-closed` once it is done. */
export async function getOpenObligation(actor: Actor, id: string): Promise<HeldDuty> {
  const held = await prisma.obligation.findFirst({
    where: { id, ...bodyScope(actor, 'obligation.report') },
    include: HELD,
  });
  if (!held) throw new AppError('not-found');
  if (await isUnsettled(id)) throw new AppError('being-decided');
  if (held.state === 'closed' || !isCounted(held.state)) throw new AppError('obligation-closed');
  return held;
}

/** The clock of a held duty. */
export const clockOfHeld = ({ task }: HeldDuty) => (task.duty.detail ? clockOf(task.duty.detail) : null);

/** The day the plan itself sets for this obligation, before any event. */
export function plannedDue({ task: { duty }, plan, period }: HeldDuty, calendar: WorkCalendar): LocalDate | null {
  const periods = periodsOf(
    deadlineOfRow(duty),
    { year: plan.year, publishedOn: dayOfColumn(plan.publishedOn) },
    calendar,
  );
  return periods.find((each) => each.period === period)?.dueOn ?? null;
}

/** Elements of a duty by their ids; throws `not-found` when one is not the duty's. */
export async function getElements(dutyId: string, ids: readonly string[]): Promise<{ id: string; text: string }[]> {
  const wanted = [...new Set(ids)];
  const elements = await prisma.dutyElement.findMany({
    where: { id: { in: wanted }, dutyId },
    orderBy: { ordinal: 'asc' },
    select: { id: true, text: true },
  });
  if (elements.length !== wanted.length) throw new AppError('not-found');
  return elements;
}

type NewTick = { obligationId: string; elementId: string; url: string | null; byAccountId: string; byName: string };

/** Ticks elements; what a colleague has ticked meanwhile stays as it is. */
export async function saveTicks(tx: Tx, ticks: NewTick[]): Promise<void> {
  await tx.elementTick.createMany({ data: ticks, skipDuplicates: true });
}

export async function removeTick(tx: Tx, obligationId: string, elementId: string): Promise<void> {
  await tx.elementTick.deleteMany({ where: { obligationId, elementId } });
}

export type NewOccasion = {
  id: string;
  obligationId: string;
  happenedOn: LocalDate;
  object: string;
  dueOn: LocalDate;
  doneOn: LocalDate | null;
  url: string | null;
  byAccountId: string;
  byName: string;
};

/** Throws Prisma's unique violation when the same form comes twice. */
export async function saveOccasion(tx: Tx, { happenedOn, dueOn, doneOn, ...rest }: NewOccasion): Promise<void> {
  const days = {
    happenedOn: columnOfDay(happenedOn),
    dueOn: columnOfDay(dueOn),
    doneOn: doneOn && columnOfDay(doneOn),
  };
  await tx.occasion.create({ data: { ...rest, ...days } });
}

/** An event of an obligation the actor reports; throws `not-found`. */
export async function getOccasion(actor: Actor, id: string) {
  const row = await prisma.occasion.findFirst({
    where: { id, obligation: bodyScope(actor, 'obligation.report') },
  });
  if (!row) throw new AppError('not-found');
  const days = {
    happenedOn: dayOfColumn(row.happenedOn),
    dueOn: dayOfColumn(row.dueOn),
    doneOn: dayOfColumn(row.doneOn),
  };
  return { ...row, ...days };
}

/** Writes when an open event was answered; throws `stale` when it has been answered or removed meanwhile. */
export async function saveDone(tx: Tx, id: string, done: { doneOn: LocalDate; url: string | null }): Promise<void> {
  const { count } = await tx.occasion.updateMany({
    where: { id, doneOn: null },
    data: { doneOn: columnOfDay(done.doneOn), url: done.url },
  });
  if (count === 0) throw new AppError('stale');
}

export async function removeOccasionRow(tx: Tx, id: string): Promise<void> {
  const { count } = await tx.occasion.deleteMany({ where: { id } });
  if (count === 0) throw new AppError('stale');
}

/** Sets the obligation's due day by its events as they now stand. */
export async function moveDue(tx: Tx, obligationId: string, planned: LocalDate | null): Promise<void> {
  // Locked, so that two events told at once both count; not FOR UPDATE, since each has referred to the row already.
  await tx.$queryRaw`SELECT id FROM obligation WHERE id = ${obligationId} FOR NO KEY UPDATE`;
  const rows = await tx.occasion.findMany({ where: { obligationId }, select: { dueOn: true, doneOn: true } });
  const days = rows.map(({ dueOn, doneOn }) => ({ dueOn: dayOfColumn(dueOn), doneOn: dayOfColumn(doneOn) }));
  const due = dueByOccasions(days, planned);
  await tx.obligation.update({ where: { id: obligationId }, data: { dueOn: due && columnOfDay(due) } });
}

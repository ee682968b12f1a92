import { z } from 'zod';
import type { Consultation, Opinion, OpinionDecision, Recipient } from '@/lib/consultation/consultation';
import { outlineSchema } from '@/lib/consultation/outline-schema';
import { prisma } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';

type Row = Prisma.ConsultationGetPayload<{ include: { plan: { select: { year: true } } } }>;

const consultationOf = ({ outline, openedOn, dueOn, plan, ...row }: Row): Consultation => ({
  ...row,
  year: plan.year,
  outline: outlineSchema.parse(outline),
  openedOn: dayOfColumn(openedOn),
  dueOn: dayOfColumn(dueOn),
});

/** A round with its frozen draft, or null. */
export async function findConsultation(id: string): Promise<Consultation | null> {
  const row = await prisma.consultation.findUnique({ where: { id }, include: { plan: { select: { year: true } } } });
  return row && consultationOf(row);
}

/** The bodies that were asked, in the directory's order. */
export async function listRecipients(consultationId: string, bodyId?: string): Promise<Recipient[]> {
  const rows = await prisma.consultationRecipient.findMany({
    where: { consultationId, bodyId },
    include: { body: { select: { name: true, shortName: true, kind: true } } },
    orderBy: [{ body: { kind: 'asc' } }, { body: { sortOrder: 'asc' } }, { body: { shortName: 'asc' } }],
  });
  return rows.map(({ body, consultationId: _, ...row }) => ({ ...row, ...body }));
}

/** Opinions in the order of the draft: the draft as a whole first, then place by place, then as they came. */
export async function listOpinions(consultationId: string, bodyId?: string): Promise<Opinion[]> {
  const rows = await prisma.consultationOpinion.findMany({
    where: { consultationId, bodyId },
    include: { body: { select: { shortName: true } } },
    orderBy: [{ clause: { sort: 'asc', nulls: 'first' } }, { start: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ body, consultationId: _, ...row }) => ({ ...row, bodyName: body.shortName }));
}

export type NewConsultation = Omit<Consultation, 'year' | 'state' | 'closedAt' | 'publishedAt' | 'finalPlanId'>;

export async function saveNewConsultation(
  tx: Tx,
  { openedOn, dueOn, ...round }: NewConsultation,
  bodyIds: readonly string[],
): Promise<void> {
  await tx.consultation.create({ data: { ...round, openedOn: columnOfDay(openedOn), dueOn: columnOfDay(dueOn) } });
  const rows = bodyIds.map((bodyId) => ({ consultationId: round.id, bodyId }));
  await tx.consultationRecipient.createMany({ data: rows });
}

const lockedRow = z.array(z.object({ state: z.string() }));

/** First write of every answer: the round cannot be closed until the answer is stored. Throws `consultation-ended`. */
export async function holdOpen(tx: Tx, consultationId: string): Promise<void> {
  const rows = await tx.$queryRaw`SELECT state::text FROM consultation WHERE id = ${consultationId} FOR SHARE`;
  if (lockedRow.parse(rows)[0]?.state !== 'open') throw new AppError('consultation-ended');
}

/** First write of every decision: the round cannot be published until the decision is stored. */
export async function holdUnpublished(tx: Tx, consultationId: string): Promise<void> {
  const rows = await tx.$queryRaw`SELECT state::text FROM consultation WHERE id = ${consultationId} FOR SHARE`;
  if (lockedRow.parse(rows)[0]?.state === 'published') throw new AppError('consultation-published');
}

type Reply = Pick<Recipient, 'bodyId' | 'answer' | 'answeredAt' | 'answeredByName' | 'late'> & {
  consultationId: string;
};

export async function saveReply(tx: Tx, { consultationId, bodyId, ...reply }: Reply): Promise<void> {
  await tx.consultationRecipient.update({
    where: { consultationId_bodyId: { consultationId, bodyId } },
    data: reply,
  });
}

export const countOpinions = (tx: Pick<Tx, 'consultationOpinion'>, consultationId: string, bodyId: string) =>
  tx.consultationOpinion.count({ where: { consultationId, bodyId } });

export type NewOpinion = Pick<
  Opinion,
  | 'id'
  | 'bodyId'
  | 'clause'
  | 'start'
  | 'end'
  | 'kind'
  | 'wording'
  | 'reason'
  | 'late'
  | 'byAccountId'
  | 'byName'
  | 'createdAt'
> & { consultationId: string };

/** False when an opinion with this id is there already: the same form came twice. */
export async function saveNewOpinion(tx: Tx, opinion: NewOpinion): Promise<boolean> {
  const { count } = await tx.consultationOpinion.createMany({ data: [opinion], skipDuplicates: true });
  return count === 1;
}

type Revised = Pick<Opinion, 'clause' | 'start' | 'end' | 'kind' | 'wording' | 'reason'>;

/** Writes an opinion over the version it was read in; throws `stale`. */
export async function saveRevisedOpinion(tx: Tx, { id, version }: Pick<Opinion, 'id' | 'version'>, data: Revised) {
  const where = { id, version, decision: null };
  const { count } = await tx.consultationOpinion.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new AppError('stale');
}

export async function deleteOpinion(tx: Tx, { id, version }: Pick<Opinion, 'id' | 'version'>): Promise<void> {
  const { count } = await tx.consultationOpinion.deleteMany({ where: { id, version, decision: null } });
  if (count === 0) throw new AppError('stale');
}

type Verdict = {
  decision: OpinionDecision;
  decisionReason: string;
  decidedBy: string;
  decidedByName: string;
  decidedAt: Date;
};

/** One decision on several opinions, each in the version that was read; throws `stale` when one has moved on. */
export async function saveDecision(
  tx: Tx,
  consultationId: string,
  opinions: readonly Pick<Opinion, 'id' | 'version'>[],
  verdict: Verdict,
): Promise<void> {
  for (const { id, version } of opinions) {
    const where = { id, version, consultationId };
    const { count } = await tx.consultationOpinion.updateMany({
      where,
      data: { ...verdict, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('stale');
  }
}

/** Moves a round on from the state it was read in; throws `stale`. */
export async function moveConsultation(
  tx: Tx,
  { id, state }: Pick<Consultation, 'id' | 'state'>,
  to: { state: 'closed'; closedAt: Date } | { state: 'published'; publishedAt: Date },
): Promise<void> {
  const { count } = await tx.consultation.updateMany({ where: { id, state }, data: to });
  if (count === 0) throw new AppError('stale');
}

export const saveReminded = (tx: Tx, consultationId: string, remindedAt: Date) =>
  tx.consultationRecipient.updateMany({ where: { consultationId, answer: 'waiting' }, data: { remindedAt } });

export const saveFinal = (tx: Tx, id: string, finalPlanId: string) =>
  tx.consultation.update({ where: { id }, data: { finalPlanId } });

export const isRoundOpen = async (planId: string): Promise<boolean> =>
  (await prisma.consultation.count({ where: { planId, state: 'open' } })) > 0;

/** The number of a plan's next round; rounds held on an earlier draft that led to this plan count (第二轮). */
export async function nextRoundNumber(planId: string): Promise<number> {
  const where = { OR: [{ planId }, { finalPlanId: planId }] };
  const { _max: last } = await prisma.consultation.aggregate({ where, _max: { number: true } });
  return (last.number ?? 0) + 1;
}

export const findPlanOfYear = (planId: string) =>
  prisma.plan.findUnique({ where: { id: planId }, select: { id: true, year: true, title: true, state: true } });

/** The plans of a year, newest first: what may be called the final text. */
export const listPlansOfYear = (year: number) =>
  prisma.plan.findMany({
    where: { year },
    select: { id: true, title: true, documentNumber: true, state: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });

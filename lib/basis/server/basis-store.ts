import type { BasisVerdict, UpstreamClause, UpstreamDocument, UpstreamLevel, Waiver } from '@/lib/basis/basis';
import { prisma } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/prisma/client';
import type { Tx } from '@/lib/server/unit-of-work';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';

const HEAD = {
  id: true,
  level: true,
  title: true,
  documentNumber: true,
  issuedOn: true,
} satisfies Prisma.UpstreamDocumentSelect;

export type UpstreamHead = Omit<UpstreamDocument, 'clauses'>;

const headOf = <Row extends { issuedOn: Date | null }>({ issuedOn, ...row }: Row) => ({
  ...row,
  issuedOn: dayOfColumn(issuedOn),
});

/** The documents a plan answers, the highest level first, with their clauses. */
export async function listUpstream(planId: string): Promise<UpstreamDocument[]> {
  const rows = await prisma.upstreamDocument.findMany({
    where: { uses: { some: { planId } } },
    select: { ...HEAD, clauses: { orderBy: { ordinal: 'asc' } } },
    orderBy: [{ level: 'asc' }, { issuedOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(headOf);
}

/** Documents that are there but not used by this plan, newest first. */
export async function listUnusedUpstream(planId: string): Promise<UpstreamHead[]> {
  const rows = await prisma.upstreamDocument.findMany({
    where: { uses: { none: { planId } } },
    select: HEAD,
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  return rows.map(headOf);
}

export async function listVerdicts(planId: string): Promise<BasisVerdict[]> {
  return prisma.basisLink.findMany({
    where: { duty: { planId } },
    select: { dutyId: true, clauseId: true, verdict: true },
  });
}

export async function listWaivers(planId: string): Promise<Waiver[]> {
  return prisma.basisWaiver.findMany({ where: { planId }, select: { clauseId: true, reason: true, byName: true } });
}

export const findUpstreamByHash = (sourceSha256: string) =>
  prisma.upstreamDocument.findUnique({ where: { sourceSha256 }, select: { id: true, title: true } });

export const findUpstream = (id: string) =>
  prisma.upstreamDocument.findUnique({ where: { id }, select: { id: true, title: true } });

/** A clause of a document the plan uses, or null. */
export const findUsedClause = (planId: string, id: string) =>
  prisma.upstreamClause.findFirst({
    where: { id, document: { uses: { some: { planId } } } },
    select: { id: true, anchor: true },
  });

export const hasDuty = async (planId: string, id: string): Promise<boolean> =>
  (await prisma.duty.count({ where: { id, planId } })) === 1;

export const countLinks = (planId: string, documentId: string): Promise<number> =>
  prisma.basisLink.count({ where: { verdict: 'linked', duty: { planId }, clause: { documentId } } });

type NewUpstream = {
  id: string;
  level: UpstreamLevel;
  title: string;
  documentNumber: string | null;
  issuedOn: LocalDate | null;
  sourceText: string;
  sourceSha256: string;
};

export async function saveUpstream(tx: Tx, { issuedOn, ...row }: NewUpstream, clauses: readonly UpstreamClause[]) {
  await tx.upstreamDocument.create({ data: { ...row, issuedOn: issuedOn && columnOfDay(issuedOn) } });
  await tx.upstreamClause.createMany({ data: [...clauses] });
}

export const saveUse = (tx: Tx, planId: string, documentId: string) =>
  tx.planUpstream.createMany({ data: [{ planId, documentId }], skipDuplicates: true });

export const deleteUse = (tx: Tx, planId: string, documentId: string) =>
  tx.planUpstream.deleteMany({ where: { planId, documentId } });

type Words = { byName: string; at: Date };

/** The latest word on a pair counts. */
export async function saveVerdict(tx: Tx, { dutyId, clauseId, verdict }: BasisVerdict, words: Words): Promise<void> {
  await tx.basisLink.upsert({
    where: { dutyId_clauseId: { dutyId, clauseId } },
    create: { dutyId, clauseId, verdict, ...words },
    update: { verdict, ...words },
  });
}

/** Links pairs nobody has spoken on; gives how many. */
export async function saveNewLinks(
  tx: Tx,
  pairs: readonly Omit<BasisVerdict, 'verdict'>[],
  words: Words,
): Promise<number> {
  const data = pairs.map(({ dutyId, clauseId }) => ({ dutyId, clauseId, verdict: 'linked' as const, ...words }));
  return (await tx.basisLink.createMany({ data, skipDuplicates: true })).count;
}

export async function saveWaiver(tx: Tx, key: { planId: string; clauseId: string }, data: Words & { reason: string }) {
  await tx.basisWaiver.upsert({ where: { planId_clauseId: key }, create: { ...key, ...data }, update: data });
}

export const deleteWaiver = (tx: Tx, key: { planId: string; clauseId: string }) =>
  tx.basisWaiver.deleteMany({ where: key });

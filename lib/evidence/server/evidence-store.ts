import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import type { ContentCheck } from '@/lib/evidence/content-check';
import type { Evidence, Origin, SecrecyReview } from '@/lib/evidence/evidence';
import { EVIDENCE_SELECT, evidenceOf } from '@/lib/evidence/evidence-row';
import { type KnownPage, type NewPage, pageAddresses } from '@/lib/evidence/find-alike';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';
import { isUnsettled } from '@/lib/task/server/is-unsettled';

export type OwnEvidence = Evidence & { bodyId: string };

/** Evidence of a body the actor works for; AppError `not-found` otherwise. */
export async function getOwnEvidence(actor: Actor, id: string): Promise<OwnEvidence> {
  const row = await prisma.evidence.findFirst({
    where: { id, ...bodyScope(actor, 'evidence.add') },
    select: { ...EVIDENCE_SELECT, bodyId: true },
  });
  if (!row) throw new AppError('not-found');
  return { ...evidenceOf(row), bodyId: row.bodyId };
}

export type EvidenceTarget = { id: string; bodyId: string; state: ObligationState };

/** The obligation evidence is to be put to; AppError `not-found` when it is not the actor's to report, `being-decided` while a decision can be undone. */
export async function getTarget(actor: Actor, obligationId: string): Promise<EvidenceTarget> {
  const target = await prisma.obligation.findFirst({
    where: { id: obligationId, ...bodyScope(actor, 'obligation.report') },
    select: { id: true, bodyId: true, state: true },
  });
  if (!target) throw new AppError('not-found');
  if (await isUnsettled(obligationId)) throw new AppError('being-decided');
  return target;
}

type Known = { id: string; title: string };
const KNOWN = { id: true, title: true } as const;

export function findByUrl(bodyId: string, url: string): Promise<Known | null> {
  return prisma.evidence.findFirst({ where: { bodyId, url }, select: KNOWN });
}

export function findByHash(bodyId: string, sha256: string): Promise<Known | null> {
  return prisma.evidence.findFirst({ where: { bodyId, file: { sha256 } }, select: KNOWN });
}

const MOST_ALIKE = 100;

/** Evidence of the body that shares address, index number or day with a page: `findAlike` decides. */
export async function listPossiblyAlike(bodyId: string, page: NewPage): Promise<KnownPage[]> {
  const rows = await prisma.evidence.findMany({
    where: {
      bodyId,
      OR: [
        { url: { in: pageAddresses(page.url) } },
        ...(page.indexNumber ? [{ indexNumber: page.indexNumber }] : []),
        { publishedOn: columnOfDay(page.publishedOn) },
      ],
    },
    select: { id: true, title: true, url: true, publishedOn: true, indexNumber: true },
    orderBy: { createdAt: 'desc' },
    take: MOST_ALIKE,
  });
  return rows.map(({ publishedOn, ...row }) => ({ ...row, publishedOn: publishedOn && dayOfColumn(publishedOn) }));
}

export type NewLink = Partial<Origin> & {
  id: string;
  bodyId: string;
  title: string;
  url: string;
  publishedOn: LocalDate;
  createdBy: string;
};

export async function saveLink(tx: Tx, { publishedOn, ...link }: NewLink): Promise<void> {
  await tx.evidence.create({ data: { ...link, kind: 'link', publishedOn: columnOfDay(publishedOn) } });
}

export type NewFile = {
  id: string;
  bodyId: string;
  title: string;
  createdBy: string;
  contentCheck: ContentCheck;
  file: { id: string; sha256: string; size: number; name: string; mediaType: string };
};

export async function saveFile(tx: Tx, { file, ...evidence }: NewFile): Promise<void> {
  const { bodyId, createdBy: uploadedBy } = evidence;
  await tx.storedFile.create({ data: { ...file, bodyId, uploadedBy } });
  await tx.evidence.create({ data: { ...evidence, kind: 'file', fileId: file.id } });
}

/** Holds the obligation in the state it was read in until the transaction ends; AppError `stale` when it has moved on. */
export async function holdTarget(tx: Tx, { id, state }: EvidenceTarget): Promise<void> {
  const held = await tx.obligation.updateMany({ where: { id, state }, data: { version: { increment: 1 } } });
  if (held.count === 0) throw new AppError('stale');
}

/** Attaching what is attached already changes nothing. */
export async function saveUse(tx: Tx, obligationId: string, evidenceId: string): Promise<void> {
  await tx.obligationEvidence.createMany({ data: [{ obligationId, evidenceId }], skipDuplicates: true });
}

export async function removeUse(tx: Tx, obligationId: string, evidenceId: string): Promise<void> {
  await tx.obligationEvidence.deleteMany({ where: { obligationId, evidenceId } });
}

export async function isAttached(obligationId: string, evidenceId: string): Promise<boolean> {
  const where = { obligationId_evidenceId: { obligationId, evidenceId } };
  return (await prisma.obligationEvidence.findUnique({ where, select: { evidenceId: true } })) !== null;
}

/** What waits for review with this evidence is no longer what its reviewer saw: a decision on it is asked for again. */
async function voidSeen(tx: Tx, evidenceId: string): Promise<void> {
  await tx.obligation.updateMany({
    where: { state: 'submitted', plan: { state: 'issued' }, evidence: { some: { evidenceId } } },
    data: { version: { increment: 1 } },
  });
}

export async function saveReview(tx: Tx, id: string, review: SecrecyReview): Promise<void> {
  const { reviewer, conclusion, reviewedOn } = review;
  await tx.evidence.update({
    where: { id },
    data: { reviewer, reviewConclusion: conclusion, reviewedOn: columnOfDay(reviewedOn) },
  });
  await voidSeen(tx, id);
}

export async function saveCorrection(
  tx: Tx,
  id: string,
  { publishedOn, ...corrected }: Partial<Origin> & { title: string; publishedOn: LocalDate | null },
): Promise<void> {
  const data = { ...corrected, publishedOn: publishedOn && columnOfDay(publishedOn) };
  await tx.evidence.update({ where: { id }, data });
  await voidSeen(tx, id);
}

export type StoredFileRow = {
  id: string;
  bodyId: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
};

export function findStoredFile(id: string): Promise<StoredFileRow | null> {
  return prisma.storedFile.findUnique({
    where: { id },
    select: { id: true, bodyId: true, name: true, size: true, mediaType: true, sha256: true },
  });
}

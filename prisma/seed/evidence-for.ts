import { prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import type { BuiltAccount } from './an-account';

type Given = { bodyId: string; obligationId: string; reviewed?: boolean; publishedOn?: string; title?: string };

/** A published page attached to an obligation, with its 保密审查 unless told otherwise. */
export async function evidenceFor({ bodyId, obligationId, reviewed = true, ...given }: Given): Promise<string> {
  const id = newId();
  const publishedOn = new Date(given.publishedOn ?? '2016-10-08');
  const review = { reviewer: '局办公室', reviewedOn: publishedOn, reviewConclusion: 'publishable' } as const;
  await prisma.evidence.create({
    data: {
      id,
      bodyId,
      kind: 'link',
      title: given.title ?? '三季度饮用水水质监测公告',
      url: `https://www.example.gov.cn/${id}.html`,
      publishedOn,
      createdBy: bodyId,
      ...(reviewed ? review : {}),
      uses: { create: { obligationId } },
    },
  });
  return id;
}

/** A submission waiting for review, with the evidence attached to its obligation. */
export async function aPendingSubmission(given: {
  obligationId: string;
  text?: string;
  number?: number;
  submittedAt?: Date;
  submittedBy?: Pick<BuiltAccount['actor'], 'accountId' | 'displayName'>;
}): Promise<string> {
  const id = newId();
  const uses = await prisma.obligationEvidence.findMany({
    where: { obligationId: given.obligationId },
    select: { evidence: { include: { file: true } } },
  });
  const shown = uses.map(({ evidence: { id: evidenceId, file, ...evidence } }) => ({
    evidenceId,
    snapshot: {
      kind: evidence.kind,
      title: evidence.title,
      url: evidence.url,
      publishedOn: evidence.publishedOn?.toISOString().slice(0, 10) ?? null,
      reviewer: evidence.reviewer,
      reviewedOn: evidence.reviewedOn?.toISOString().slice(0, 10) ?? null,
      reviewConclusion: evidence.reviewConclusion,
      file: file && { name: file.name, size: file.size, sha256: file.sha256 },
    },
  }));
  await prisma.submission.create({
    data: {
      id,
      obligationId: given.obligationId,
      number: given.number ?? 1,
      text: given.text ?? '三季度水质监测结果已在局网站公开',
      requestKey: id,
      submittedBy: given.submittedBy?.accountId ?? 'liaison',
      submittedByName: given.submittedBy?.displayName ?? '联络员',
      submittedAt: given.submittedAt ?? new Date(),
      evidence: { create: shown },
    },
  });
  await prisma.obligation.update({ where: { id: given.obligationId }, data: { state: 'submitted' } });
  return id;
}

/** As if the decisions on an obligation had been made so long ago that nobody can take them back. */
export async function settleDecisions(obligationId: string): Promise<void> {
  await prisma.$executeRaw`
    UPDATE submission SET decided_at = decided_at - interval '1 minute' WHERE obligation_id = ${obligationId}`;
}

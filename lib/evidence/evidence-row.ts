import { dayOfColumn } from '@/lib/shared/date-column';
import { contentCheckSchema } from './content-check';
import type { Evidence, EvidenceFile, ReviewConclusion, SecrecyReview } from './evidence';

/** The columns `evidenceOf` needs, as a Prisma `select`. */
export const EVIDENCE_SELECT = {
  id: true,
  kind: true,
  title: true,
  url: true,
  publishedOn: true,
  reviewer: true,
  reviewedOn: true,
  reviewConclusion: true,
  column: true,
  documentNumber: true,
  indexNumber: true,
  contentCheck: true,
  file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true } },
} as const;

export type EvidenceRow = {
  id: string;
  title: string;
  url: string | null;
  publishedOn: Date | null;
  reviewer: string | null;
  reviewedOn: Date | null;
  reviewConclusion: ReviewConclusion | null;
  column: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  contentCheck: unknown;
  file: EvidenceFile | null;
};

function reviewOf({ reviewer, reviewedOn, reviewConclusion }: EvidenceRow): SecrecyReview | null {
  if (!reviewer || !reviewedOn || !reviewConclusion) return null;
  return { reviewer, reviewedOn: dayOfColumn(reviewedOn), conclusion: reviewConclusion };
}

/** A stored row as evidence; the database guarantees that a link has its address and day, and a file its file. */
export function evidenceOf(row: EvidenceRow): Evidence {
  const { id, title, column, documentNumber, indexNumber } = row;
  const check = contentCheckSchema.nullable().parse(row.contentCheck ?? null);
  const shared = { id, title, review: reviewOf(row), origin: { column, documentNumber, indexNumber }, check };
  if (row.file) return { ...shared, kind: 'file', url: null, publishedOn: null, file: row.file };
  if (!row.url || !row.publishedOn) throw new TypeError(`evidence ${row.id} is neither link nor file`);
  return { ...shared, kind: 'link', url: row.url, publishedOn: dayOfColumn(row.publishedOn), file: null };
}

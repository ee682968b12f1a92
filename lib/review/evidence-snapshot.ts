import { z } from 'zod';
import { contentCheckSchema } from '@/lib/evidence/content-check';
import { REVIEW_CONCLUSIONS } from '@/lib/evidence/evidence';
import type { LocalDate } from '@/lib/shared/local-date';

const day = z
  .string()
  .nullish()
  .transform((text) => (text ?? null) as LocalDate | null);
const line = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** Evidence as it stood when it was sent. Stored rows outlive code, so what is absent reads as unknown. */
export const evidenceSnapshotSchema = z.object({
  kind: z.enum(['link', 'file']),
  title: z.string(),
  url: line,
  publishedOn: day,
  reviewer: line,
  reviewedOn: day,
  reviewConclusion: z
    .enum(REVIEW_CONCLUSIONS)
    .nullish()
    .transform((conclusion) => conclusion ?? null),
  column: line,
  documentNumber: line,
  indexNumber: line,
  check: contentCheckSchema.nullish().transform((check) => check ?? null),
  file: z
    .object({ name: z.string(), size: z.number(), sha256: z.string() })
    .nullish()
    .transform((file) => file ?? null),
});

export type EvidenceSnapshot = z.output<typeof evidenceSnapshotSchema>;
export type ShownEvidence = EvidenceSnapshot & { id: string };

import type { Evidence } from '@/lib/evidence/evidence';
import type { EvidenceSnapshot } from './evidence-snapshot';

/** Evidence as it stands now, in the shape a submission keeps. */
export function snapshotOf({ kind, title, url, publishedOn, review, origin, check, file }: Evidence): EvidenceSnapshot {
  return {
    kind,
    title,
    url,
    publishedOn,
    reviewer: review?.reviewer ?? null,
    reviewedOn: review?.reviewedOn ?? null,
    reviewConclusion: review?.conclusion ?? null,
    ...origin,
    check,
    file: file && { name: file.name, size: file.size, sha256: file.sha256 },
  };
}

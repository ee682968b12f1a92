import type { Refusal } from '@/lib/shared/decision';
import type { LocalDate } from '@/lib/shared/local-date';
import { decideSecrecyReview, type ReviewRefusal } from './decide-secrecy-review';
import type { Evidence } from './evidence';

export type EvidenceGap =
  | 'evidence-missing'
  | 'published-in-future'
  | 'review-missing'
  | 'not-publishable'
  | ReviewRefusal;
/** `evidenceId` is where it can be put right; null when nothing is attached at all. */
export type Gap = Refusal<EvidenceGap> & { evidenceId: string | null };

function gapOf(evidence: Evidence, today: LocalDate): Refusal<EvidenceGap> | null {
  const { title, publishedOn, review } = evidence;
  if (publishedOn && publishedOn > today) return { code: 'published-in-future', facts: { title } };
  if (!review) return { code: 'review-missing', facts: { title } };
  if (review.conclusion === 'not_publishable') return { code: 'not-publishable', facts: { title } };
  const decision = decideSecrecyReview(evidence, review, today);
  return decision.ok ? null : decision.refusal;
}

/**
 * What still stands between this evidence and a report, one gap for each piece at most: there is some, each is published by
 * today, each has passed its 保密审查 before (S113). Empty means it can be shown.
 */
export function findEvidenceGaps(evidence: readonly Evidence[], today: LocalDate): Gap[] {
  if (evidence.length === 0) return [{ code: 'evidence-missing', evidenceId: null }];
  return evidence.flatMap((each) => {
    const gap = gapOf(each, today);
    return gap ? [{ ...gap, evidenceId: each.id }] : [];
  });
}

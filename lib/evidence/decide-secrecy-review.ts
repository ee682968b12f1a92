import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { LocalDate } from '@/lib/shared/local-date';
import type { SecrecyReview } from './evidence';

export type ReviewRefusal = 'review-late' | 'review-in-future';
type Reviewed = { title: string; publishedOn: LocalDate | null };

/**
 * 先审查、后公开 (衡政办函〔2016〕24号 五、(二); S113): the day of the review is not after publication, nor after today. The
 * same day counts as before.
 */
export function decideSecrecyReview(
  { title, publishedOn }: Reviewed,
  review: SecrecyReview,
  today: LocalDate,
): Decision<SecrecyReview, ReviewRefusal> {
  const { reviewedOn } = review;
  if (reviewedOn > today) return refuse('review-in-future', { title });
  if (publishedOn && reviewedOn > publishedOn) return refuse('review-late', { title, reviewedOn, publishedOn });
  return accept(review);
}

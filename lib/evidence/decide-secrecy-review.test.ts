import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { decideSecrecyReview } from './decide-secrecy-review';

const today = localDate('2016-10-12');
const decide = (publishedOn: string | null, reviewedOn: string) => {
  const evidence = { title: '公告', publishedOn: publishedOn ? localDate(publishedOn) : null };
  const review = { reviewer: '局办公室', reviewedOn: localDate(reviewedOn), conclusion: 'publishable' } as const;
  const decision = decideSecrecyReview(evidence, review, today);
  return decision.ok ? 'ok' : decision.refusal.code;
};

describe('decideSecrecyReview', () => {
  it.each([
    ['2016-10-08', '2016-10-07', 'ok'],
    ['2016-10-08', '2016-10-08', 'ok'],
    ['2016-10-08', '2016-10-09', 'review-late'],
    [null, '2016-10-12', 'ok'],
    [null, '2016-10-13', 'review-in-future'],
    ['2016-10-20', '2016-10-13', 'review-in-future'],
  ])('published %s, reviewed %s: %s', (published, reviewed, outcome) => {
    expect(decide(published, reviewed)).toBe(outcome);
  });
});

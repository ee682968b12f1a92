import { expect, test } from 'vitest';
import { decideReview, type ReviewSubject } from './decide-review';

const subject: ReviewSubject = {
  submissionState: 'pending',
  obligationState: 'submitted',
  submittedBy: 'liaison',
  reviewerId: 'reviewer',
  version: 3,
  seenVersion: 3,
};

test('a pending submission is accepted or returned', () => {
  expect(decideReview(subject, 'accept')).toEqual({ ok: true, value: 'closed' });
  expect(decideReview(subject, 'return')).toEqual({ ok: true, value: 'returned' });
});

test.each(['accepted', 'returned', 'withdrawn'] as const)('one that is %s is not decided again', (submissionState) => {
  expect(decideReview({ ...subject, submissionState }, 'accept')).toMatchObject({
    refusal: { code: 'already-decided' },
  });
});

test('nobody reviews what they sent themselves', () => {
  const own = { ...subject, submittedBy: 'reviewer' };
  expect(decideReview(own, 'accept')).toMatchObject({ refusal: { code: 'own-submission' } });
  expect(decideReview(own, 'return')).toMatchObject({ refusal: { code: 'own-submission' } });
});

test('an obligation that is not waiting for review refuses', () => {
  expect(decideReview({ ...subject, obligationState: 'closed' }, 'accept')).toMatchObject({
    refusal: { code: 'wrong-state' },
  });
});

test('a decision about what has changed since it was seen is void', () => {
  expect(decideReview({ ...subject, version: 4 }, 'accept')).toMatchObject({ refusal: { code: 'changed-since-seen' } });
});

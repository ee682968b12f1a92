import { type Decision, refuse } from '@/lib/shared/decision';
import type { ObligationState } from '@/lib/task/obligation';
import { decideTransition } from '@/lib/task/transition';
import type { SubmissionState } from './submission';

export type ReviewSubject = {
  submissionState: SubmissionState;
  obligationState: ObligationState;
  submittedBy: string;
  reviewerId: string;
  /** The obligation's version now, and the one the reviewer had on the screen. */
  version: number;
  seenVersion: number;
};

/**
 * May this submission be accepted or returned, and what becomes of its obligation? Only a pending one, and nobody
 * reviews what they sent themselves (domain 5.1: who fills does not review). A decision holds for exactly what was seen.
 */
export function decideReview(
  subject: ReviewSubject,
  action: 'accept' | 'return',
): Decision<ObligationState, 'already-decided' | 'own-submission' | 'changed-since-seen' | 'wrong-state'> {
  if (subject.submissionState !== 'pending') return refuse('already-decided');
  if (subject.submittedBy === subject.reviewerId) return refuse('own-submission');
  if (subject.version !== subject.seenVersion) return refuse('changed-since-seen');
  return decideTransition(subject.obligationState, action);
}

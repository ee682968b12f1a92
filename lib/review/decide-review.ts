import { type Decision, refuse } from '@/lib/shared/decision';
import type { ObligationState } from '@/lib/task/obligation';
import { decideTransition } from '@/lib/task/transition';
import type { SubmissionState } from './submission';

export type ReviewSubject = {
  submissionState: SubmissionState;
  obligationState: ObligationState;
  submittedBy: string;
  reviewerId: string;
};

/**
 * May this submission be accepted or returned, and what becomes of its obligation? Only a pending one, and nobody
 * reviews what they sent themselves (domain 5.1: who fills does not review).
 */
export function decideReview(
  subject: ReviewSubject,
  action: 'accept' | 'return',
): Decision<ObligationState, 'already-decided' | 'own-submission' | 'wrong-state'> {
  if (subject.submissionState !== 'pending') return refuse('already-decided');
  if (subject.submittedBy === subject.reviewerId) return refuse('own-submission');
  return decideTransition(subject.obligationState, action);
}

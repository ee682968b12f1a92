import { type Decision, refuse } from '@/lib/shared/decision';
import type { ObligationState } from '@/lib/task/obligation';
import { decideTransition } from '@/lib/task/transition';
import { isWithinUndo } from '@/lib/task/undo-window';
import type { SubmissionState } from './submission';

export type DecidedSubmission = {
  state: SubmissionState;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** The obligation's version the decision left behind. */
  decidedVersion: number | null;
  obligation: { state: ObligationState; version: number };
};

/**
 * May this decision be taken back now, and what becomes of the obligation? Only by whoever made it, before UNDO_SECONDS
 * are over, and while nothing else has happened to the obligation.
 */
export function decideUndo(
  { state, decidedBy, decidedAt, decidedVersion, obligation }: DecidedSubmission,
  by: { accountId: string; now: Date },
): Decision<ObligationState, 'not-decided' | 'not-your-decision' | 'undo-too-late' | 'changed-since' | 'wrong-state'> {
  if ((state !== 'accepted' && state !== 'returned') || !decidedAt) return refuse('not-decided');
  if (decidedBy !== by.accountId) return refuse('not-your-decision');
  if (!isWithinUndo(decidedAt, by.now)) return refuse('undo-too-late');
  if (obligation.version !== decidedVersion) return refuse('changed-since');
  return decideTransition(obligation.state, 'undo-decision');
}

import type { DecidedSubmission } from '@/lib/review/decide-undo';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { ObligationState } from '@/lib/task/obligation';

export type SubmissionForUndo = DecidedSubmission & { id: string; obligationId: string };

/** A submission with how it was decided. Throws AppError `not-found`. */
export async function getSubmissionForUndo(id: string): Promise<SubmissionForUndo> {
  const found = await prisma.submission.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      decidedBy: true,
      decidedAt: true,
      decidedVersion: true,
      obligationId: true,
      obligation: { select: { state: true, version: true } },
    },
  });
  if (!found) throw new AppError('not-found');
  return found;
}

/** Puts the submission back to waiting; AppError `changed-since` when anything has moved on, and nothing is written. */
export async function saveUndo(tx: Tx, decided: SubmissionForUndo, next: ObligationState): Promise<void> {
  const { id, state, decidedBy, decidedAt, obligationId, obligation } = decided;
  const moved = await tx.obligation.updateMany({
    where: { id: obligationId, state: obligation.state, version: obligation.version },
    data: { state: next, completedOn: null, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new AppError('changed-since');
  const { count } = await tx.submission.updateMany({
    where: { id, state, decidedBy, decidedAt },
    data: {
      state: 'pending',
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      decidedVersion: null,
      reason: null,
    },
  });
  if (count === 0) throw new AppError('changed-since');
}

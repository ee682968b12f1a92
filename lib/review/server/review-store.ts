import { evidenceSnapshotSchema } from '@/lib/review/evidence-snapshot';
import { type SubmissionState, VERDICT_NAMES } from '@/lib/review/submission';
import { now } from '@/lib/server/clock';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { officeMoment } from '@/lib/shared/office-moment';
import type { ObligationState } from '@/lib/task/obligation';

export type SubmissionForDecision = {
  id: string;
  state: SubmissionState;
  submittedBy: string;
  submittedAt: Date;
  obligationId: string;
  obligationState: ObligationState;
  version: number;
  evidence: { publishedOn: LocalDate | null }[];
};

/** What a decision needs to know of a submission. Throws AppError `not-found`. */
export async function getSubmissionForDecision(id: string): Promise<SubmissionForDecision> {
  const found = await prisma.submission.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      submittedBy: true,
      submittedAt: true,
      obligationId: true,
      obligation: { select: { state: true, version: true } },
      evidence: { select: { snapshot: true } },
    },
  });
  if (!found) throw new AppError('not-found');
  const { obligation, evidence, ...submission } = found;
  const shown = evidence.map(({ snapshot }) => evidenceSnapshotSchema.parse(snapshot));
  return { ...submission, obligationState: obligation.state, version: obligation.version, evidence: shown };
}

type Verdict = {
  submissionId: string;
  obligationId: string;
  /** The obligation's version the reviewer saw. */
  version: number;
  reviewer: { accountId: string; displayName: string };
} & ({ state: 'accepted'; completedOn: LocalDate } | { state: 'returned'; reason: string });

/**
 * Writes a decision if nobody else has decided meanwhile; otherwise throws `already-decided` with who, when and what
 * (or `already-withdrawn`), or `changed-since-seen` when the obligation has moved on, and nothing is written.
 */
export async function saveVerdict(tx: Tx, verdict: Verdict): Promise<void> {
  const { submissionId, obligationId, version, reviewer } = verdict;
  const { count } = await tx.submission.updateMany({
    where: { id: submissionId, state: 'pending' },
    data: {
      state: verdict.state,
      decidedBy: reviewer.accountId,
      decidedByName: reviewer.displayName,
      decidedAt: now(),
      decidedVersion: version + 1,
      reason: verdict.state === 'returned' ? verdict.reason : null,
    },
  });
  if (count === 0) throw await refusalOfDecided(submissionId, tx);
  const closing = verdict.state === 'accepted';
  const moved = await tx.obligation.updateMany({
    where: { id: obligationId, state: 'submitted', version },
    data: {
      state: closing ? 'closed' : 'returned',
      completedOn: closing ? new Date(verdict.completedOn) : null,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw new AppError('changed-since-seen');
}

/** The refusal that tells how a submission was decided first. */
export async function refusalOfDecided(submissionId: string, tx: Pick<Tx, 'submission'> = prisma): Promise<AppError> {
  const decided = await tx.submission.findUnique({
    where: { id: submissionId },
    select: { state: true, decidedByName: true, decidedAt: true },
  });
  if (!decided?.decidedAt || !decided.decidedByName || decided.state === 'pending')
    return new AppError('already-withdrawn');
  return new AppError('already-decided', {
    who: decided.decidedByName,
    when: officeMoment(decided.decidedAt),
    what: VERDICT_NAMES[decided.state],
  });
}

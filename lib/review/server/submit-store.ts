import type { Actor } from '@/lib/access/actor';
import { bodyScope } from '@/lib/access/body-scope';
import type { Evidence } from '@/lib/evidence/evidence';
import { EVIDENCE_SELECT, evidenceOf } from '@/lib/evidence/evidence-row';
import { snapshotOf } from '@/lib/review/snapshot-of';
import { now } from '@/lib/server/clock';
import { prisma } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import type { ObligationState } from '@/lib/task/obligation';
import { isWithinUndo } from '@/lib/task/undo-window';

export type SentSubmission = { number: number; text: string; byName: string };
export type ReportSheet = {
  id: string;
  state: ObligationState;
  version: number;
  evidence: Evidence[];
  /** Submissions so far, the latest last. */
  sent: (SentSubmission & { pending: boolean })[];
};

/** What a report is made of; AppError `not-found` when the obligation is not the actor's to report, `being-decided` while a decision can be undone. */
export async function getReportSheet(actor: Actor, obligationId: string): Promise<ReportSheet> {
  const row = await prisma.obligation.findFirst({
    where: { id: obligationId, ...bodyScope(actor, 'obligation.report') },
    select: {
      id: true,
      state: true,
      version: true,
      evidence: { select: { evidence: { select: EVIDENCE_SELECT } }, orderBy: { attachedAt: 'asc' } },
      submissions: {
        select: { number: true, text: true, submittedByName: true, state: true, decidedAt: true },
        orderBy: { number: 'asc' },
      },
    },
  });
  if (!row) throw new AppError('not-found');
  const at = now();
  if (row.submissions.some(({ decidedAt }) => decidedAt && isWithinUndo(decidedAt, at)))
    throw new AppError('being-decided');
  const { evidence, submissions, ...rest } = row;
  const sent = submissions.map(({ number, text, submittedByName, state }) => ({
    number,
    text,
    byName: submittedByName,
    pending: state === 'pending',
  }));
  return { ...rest, evidence: evidence.map(({ evidence: each }) => evidenceOf(each)), sent };
}

/** The submission a form's key stands for, if that form has been sent for this obligation before. */
export async function findByKey(obligationId: string, requestKey: string): Promise<number | null> {
  const found = await prisma.submission.findFirst({ where: { obligationId, requestKey }, select: { number: true } });
  return found?.number ?? null;
}

/**
 * Moves the obligation on from the version it was read in (evidence put to it or taken off counts as a version) and clears
 * its draft; AppError `stale` when somebody was faster.
 */
export async function markSubmitted(tx: Tx, sheet: ReportSheet, next: ObligationState): Promise<void> {
  const { id, state, version } = sheet;
  const moved = await tx.obligation.updateMany({
    where: { id, state, version },
    data: { state: next, version: { increment: 1 }, draft: null, draftAt: null },
  });
  if (moved.count === 0) throw new AppError('stale');
}

/** The evidence of an obligation as this transaction sees it, held against change until its end. */
export async function readEvidence(tx: Tx, obligationId: string): Promise<Evidence[]> {
  await tx.$queryRaw`SELECT 1 FROM evidence e JOIN obligation_evidence u ON u.evidence_id = e.id
    WHERE u.obligation_id = ${obligationId} ORDER BY e.id FOR SHARE OF e`;
  const uses = await tx.obligationEvidence.findMany({
    where: { obligationId },
    select: { evidence: { select: EVIDENCE_SELECT } },
    orderBy: { attachedAt: 'asc' },
  });
  return uses.map(({ evidence }) => evidenceOf(evidence));
}

export type NewSubmission = {
  id: string;
  obligationId: string;
  number: number;
  text: string;
  requestKey: string;
  submittedBy: string;
  submittedByName: string;
  submittedAt: Date;
};

/** The submission with its evidence as it stands now; what is corrected later shows as a difference. */
export async function saveSubmission(tx: Tx, submission: NewSubmission, evidence: readonly Evidence[]): Promise<void> {
  await tx.submission.create({ data: submission });
  await tx.submissionEvidence.createMany({
    data: evidence.map((each) => ({
      submissionId: submission.id,
      evidenceId: each.id,
      snapshot: snapshotOf(each),
    })),
  });
}

/** Takes the waiting submission back; its text becomes the draft again. AppError `stale` when it has been decided. */
export async function markWithdrawn(
  tx: Tx,
  sheet: ReportSheet,
  given: { next: ObligationState; text: string; at: Date },
): Promise<void> {
  const taken = await tx.submission.updateMany({
    where: { obligationId: sheet.id, state: 'pending' },
    data: { state: 'withdrawn' },
  });
  if (taken.count === 0) throw new AppError('stale');
  await tx.obligation.update({
    where: { id: sheet.id },
    data: { state: given.next, version: { increment: 1 }, draft: given.text, draftAt: given.at },
  });
}

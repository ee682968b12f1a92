import type { Actor } from '@/lib/access/actor';
import { decideSubmission } from '@/lib/review/decide-submission';
import type { SubmitReport } from '@/lib/review/submission-schemas';
import { now, today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import {
  findByKey,
  getReportSheet,
  markSubmitted,
  type ReportSheet,
  readEvidence,
  saveSubmission,
} from './submit-store';

/**
 * Sends a report for review and answers its number. The same key again answers the same submission; of two sent at once one
 * wins and the other learns of it (`already-submitted`). Refuses as `decideSubmission`, on the evidence as the transaction
 * holds it.
 */
export async function submitReport(actor: Actor, input: SubmitReport): Promise<number> {
  const sheet = await getReportSheet(actor, input.obligationId);
  const known = await findByKey(sheet.id, input.requestKey);
  if (known !== null) return known;
  refuseSecond(sheet);
  try {
    return await send(actor, sheet, input);
  } catch (error) {
    return findFirst(actor, input, error);
  }
}

async function send(actor: Actor, sheet: ReportSheet, { text, requestKey }: SubmitReport): Promise<number> {
  const next = assertAccepted(decideSubmission({ ...sheet, text }, today()));
  const { id: obligationId, evidence } = sheet;
  const number = sheet.sent.length + 1;
  const data = { obligationId, number, evidence: evidence.length };
  const subject = { type: 'obligation', id: obligationId } as const;
  await commit(actor, { kind: 'submission.made', subject, data }, async (tx) => {
    await markSubmitted(tx, sheet, next);
    const held = await readEvidence(tx, obligationId);
    assertAccepted(decideSubmission({ state: sheet.state, text, evidence: held }, today()));
    const by = { submittedBy: actor.accountId, submittedByName: actor.displayName, submittedAt: now() };
    await saveSubmission(tx, { id: newId(), obligationId, number, text, requestKey, ...by }, held);
  });
  return number;
}

/** A second form for what is already waiting learns who sent the first. */
function refuseSecond({ sent }: ReportSheet): void {
  const waiting = sent.find(({ pending }) => pending);
  if (waiting) throw new AppError('already-submitted', { who: waiting.byName, number: waiting.number });
}

/** After a lost race: the twin's number if it was this very form, else who was faster, else the refusal itself. */
async function findFirst(actor: Actor, { obligationId, requestKey }: SubmitReport, error: unknown): Promise<number> {
  const lost = isDuplicate(error) || (error instanceof AppError && error.code === 'stale');
  if (!lost) throw error;
  const twin = await findByKey(obligationId, requestKey);
  if (twin !== null) return twin;
  refuseSecond(await getReportSheet(actor, obligationId));
  throw error instanceof AppError ? error : new AppError('stale');
}

'use server';

import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { type BatchOutcome, tellBatch } from '@/lib/review/decide-batch';
import { REVIEW_REFUSALS } from '@/lib/review/messages';
import { reviewAddress } from '@/lib/review/review-address';
import { acceptSchema, returnSchema, togetherSchema, undoSchema } from '@/lib/review/review-schemas';
import { submitSchema, withdrawSchema } from '@/lib/review/submission-schemas';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { acceptSubmission } from './accept-submission';
import { acceptTogether, returnTogether, undoTogether } from './decide-together';
import { nextAddress } from './next-address';
import { returnSubmission } from './return-submission';
import { submitReport } from './submit-report';
import { undoDecision } from './undo-decision';
import { withdrawSubmission } from './withdraw-submission';

export const acceptSubmissionAction = action({
  schema: acceptSchema,
  refusals: REVIEW_REFUSALS,
  run: async (actor, input) => {
    await acceptSubmission(actor, input);
    return { redirectTo: await nextAddress(actor, input) };
  },
});

export const returnSubmissionAction = action({
  schema: returnSchema,
  refusals: REVIEW_REFUSALS,
  run: async (actor, input) => {
    await returnSubmission(actor, input);
    return { redirectTo: await nextAddress(actor, input) };
  },
});

export const undoDecisionAction = action({
  schema: undoSchema,
  refusals: REVIEW_REFUSALS,
  revalidate: ['/review'],
  run: async (actor, { submissionId: ids, view }) => {
    const [only, ...more] = ids;
    if (!only || more.length > 0) return toldAs('撤销', await undoTogether(actor, ids));
    await undoDecision(actor, { submissionId: only });
    return { redirectTo: reviewAddress(only, { view: view === 'done' ? 'pending' : view, undone: only }) };
  },
});

const toldAs = (verb: string, outcomes: readonly BatchOutcome[]) => ({
  message: tellBatch(verb, outcomes),
  ids: outcomes.filter(({ why }) => why === null).map(({ submissionId }) => submissionId),
});

export const decideTogetherAction = action({
  schema: togetherSchema,
  refusals: REVIEW_REFUSALS,
  revalidate: ['/review'],
  run: async (actor, input) =>
    input.verdict === 'accept'
      ? toldAs('通过', await acceptTogether(actor, input.picked))
      : toldAs('退回', await returnTogether(actor, input)),
});

const REPORT_REFUSALS = { ...TASK_REFUSALS, ...EVIDENCE_REFUSALS };

export const submitReportAction = action({
  schema: submitSchema,
  refusals: REPORT_REFUSALS,
  run: async (actor, input) => {
    await submitReport(actor, input);
    return { redirectTo: `/my-tasks/${input.obligationId}?done=reported` };
  },
});

export const withdrawSubmissionAction = action({
  schema: withdrawSchema,
  refusals: REPORT_REFUSALS,
  run: async (actor, input) => {
    await withdrawSubmission(actor, input);
    return { redirectTo: `/my-tasks/${input.obligationId}?done=withdrawn` };
  },
});

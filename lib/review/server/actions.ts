'use server';

import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { REVIEW_REFUSALS } from '@/lib/review/messages';
import { acceptSchema, returnSchema } from '@/lib/review/review-schemas';
import { submitSchema, withdrawSchema } from '@/lib/review/submission-schemas';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { acceptSubmission } from './accept-submission';
import { nextAddress } from './next-address';
import { returnSubmission } from './return-submission';
import { submitReport } from './submit-report';
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

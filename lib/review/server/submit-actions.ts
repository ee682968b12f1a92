'use server';

import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { submitSchema, withdrawSchema } from '@/lib/review/submission-schemas';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { submitReport } from './submit-report';
import { withdrawSubmission } from './withdraw-submission';

const refusals = { ...TASK_REFUSALS, ...EVIDENCE_REFUSALS };
const revalidate = ['/my-tasks'];

export const submitReportAction = action({
  schema: submitSchema,
  refusals,
  run: async (actor, input) => {
    await submitReport(actor, input);
    return { redirectTo: `/my-tasks/${input.obligationId}?done=reported` };
  },
  revalidate,
});

export const withdrawSubmissionAction = action({
  schema: withdrawSchema,
  refusals,
  run: async (actor, input) => {
    await withdrawSubmission(actor, input);
    return { redirectTo: `/my-tasks/${input.obligationId}?done=withdrawn` };
  },
  revalidate,
});

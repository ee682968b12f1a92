'use server';

import { REVIEW_REFUSALS } from '@/lib/review/messages';
import { acceptSchema, returnSchema } from '@/lib/review/review-schemas';
import { action } from '@/lib/server/action';
import { acceptSubmission } from './accept-submission';
import { nextAddress } from './next-address';
import { returnSubmission } from './return-submission';

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

'use server';

import {
  addLinkSchema,
  attachSchema,
  correctSchema,
  detachSchema,
  secrecyReviewSchema,
} from '@/lib/evidence/evidence-schemas';
import { addedMessage, EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { addLinkEvidence } from './add-link-evidence';
import { attachEvidence, detachEvidence } from './attach-evidence';
import { correctEvidence, reviewEvidence } from './review-evidence';

const refusals = { ...TASK_REFUSALS, ...EVIDENCE_REFUSALS };
const revalidate = ['/my-tasks', '/my-evidence'];

export const addLinkAction = action({
  schema: addLinkSchema,
  refusals,
  run: async (actor, input) => ({ message: addedMessage(await addLinkEvidence(actor, input)) }),
  revalidate,
});

export const attachEvidenceAction = action({
  schema: attachSchema,
  refusals,
  run: async (actor, input) => ({ message: `附上了 ${await attachEvidence(actor, input)} 份` }),
  revalidate,
});

export const detachEvidenceAction = action({
  schema: detachSchema,
  refusals,
  run: async (actor, input) => {
    await detachEvidence(actor, input);
    return { message: '已移除，证据库里还在' };
  },
  revalidate,
});

export const reviewEvidenceAction = action({
  schema: secrecyReviewSchema,
  refusals,
  run: async (actor, input) => {
    await reviewEvidence(actor, input);
    return { message: '保密审查已记下' };
  },
  revalidate,
});

export const correctEvidenceAction = action({
  schema: correctSchema,
  refusals,
  run: async (actor, input) => {
    await correctEvidence(actor, input);
    return { message: '已更正，报送过的记录不变' };
  },
  revalidate,
});

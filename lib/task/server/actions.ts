'use server';

import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { recordProgressSchema, saveDraftSchema } from '@/lib/task/task-schemas';
import { recordProgress } from './record-progress';
import { saveDraft } from './save-draft';

const revalidate = ['/my-tasks'];

export const recordProgressAction = action({
  schema: recordProgressSchema,
  refusals: TASK_REFUSALS,
  run: async (actor, input) => {
    await recordProgress(actor, input);
    return { message: '进展已记下' };
  },
  revalidate,
});

export const saveDraftAction = action({
  schema: saveDraftSchema,
  refusals: TASK_REFUSALS,
  run: async (actor, input) => {
    await saveDraft(actor, input);
    return { message: '草稿已存，同事也能接着写' };
  },
  revalidate,
});

'use server';

import {
  answerExcuseSchema,
  askExcuseSchema,
  reverseExemptionSchema,
  withdrawExcuseSchema,
} from '@/lib/excuse/excuse-schemas';
import { EXCUSE_REFUSALS } from '@/lib/excuse/messages';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { answerExcuse, reverseExemption } from './answer-excuse';
import { askExcuse, withdrawExcuse } from './ask-excuse';

const refusals = { ...TASK_REFUSALS, ...EXCUSE_REFUSALS };

export const askExcuseAction = action({
  schema: askExcuseSchema,
  refusals,
  revalidate: ['/my-tasks'],
  run: async (actor, input) => {
    await askExcuse(actor, input);
    return { message: '已提，等政务公开科决定' };
  },
});

export const withdrawExcuseAction = action({
  schema: withdrawExcuseSchema,
  refusals,
  revalidate: ['/my-tasks'],
  run: async (actor, input) => {
    await withdrawExcuse(actor, input);
    return { message: '已收回' };
  },
});

export const answerExcuseAction = action({
  schema: answerExcuseSchema,
  refusals,
  revalidate: ['/requests'],
  run: async (actor, input) => {
    await answerExcuse(actor, input);
    return { redirectTo: `/requests?done=${input.word}` };
  },
});

export const reverseExemptionAction = action({
  schema: reverseExemptionSchema,
  refusals,
  revalidate: ['/requests'],
  run: async (actor, input) => {
    await reverseExemption(actor, input);
    return { redirectTo: '/requests?view=decided&done=reverse' };
  },
});

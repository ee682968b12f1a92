'use server';

import {
  clearElementSchema,
  decideJoiningSchema,
  finishOccasionSchema,
  proposeBodySchema,
  recordOccasionSchema,
  requireVerticalSchema,
  tickElementsSchema,
} from '@/lib/fulfilment/fulfilment-schemas';
import { FULFILMENT_REFUSALS } from '@/lib/fulfilment/messages';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { answerJoining } from './answer-joining';
import { finishOccasion } from './finish-occasion';
import { proposeBody } from './propose-body';
import { recordOccasion } from './record-occasion';
import { requireVertical } from './require-vertical';
import { clearElement, tickElements } from './tick-elements';

const refusals = { ...TASK_REFUSALS, ...FULFILMENT_REFUSALS };
const revalidate = ['/my-tasks'];

export const tickElementsAction = action({
  schema: tickElementsSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await tickElements(actor, input);
    return { message: `已勾选 ${input.elementId.length} 样` };
  },
});

export const clearElementAction = action({
  schema: clearElementSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await clearElement(actor, input);
    return { message: '已取消' };
  },
});

export const recordOccasionAction = action({
  schema: recordOccasionSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ message: `已登记，应于 ${await recordOccasion(actor, input)} 前公开` }),
});

export const finishOccasionAction = action({
  schema: finishOccasionSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await finishOccasion(actor, input);
    return { message: input.intent === 'done' ? '已记下公开日期' : '已删去' };
  },
});

export const proposeBodyAction = action({
  schema: proposeBodySchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await proposeBody(actor, input);
    return { message: '已提名，等政务公开科确认' };
  },
});

export const answerJoiningAction = action({
  schema: decideJoiningSchema,
  refusals,
  revalidate: ['/plans'],
  run: async (actor, input) => {
    const added = await answerJoining(actor, input);
    return { message: added > 0 ? `已加派 ${added} 件` : '已答复牵头单位' };
  },
});

export const requireVerticalAction = action({
  schema: requireVerticalSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await requireVertical(actor, input);
    return { message: '省直要求已存' };
  },
});

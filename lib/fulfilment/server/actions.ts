'use server';

import {
  decideJoiningSchema,
  finishOccasionSchema,
  proposeBodySchema,
  recordOccasionSchema,
  requireVerticalSchema,
  tickElementSchema,
} from '@/lib/fulfilment/fulfilment-schemas';
import { FULFILMENT_REFUSALS } from '@/lib/fulfilment/messages';
import { action } from '@/lib/server/action';
import { answerJoining } from './answer-joining';
import { finishOccasion } from './finish-occasion';
import { proposeBody } from './propose-body';
import { recordOccasion } from './record-occasion';
import { requireVertical } from './require-vertical';
import { tickElement } from './tick-element';

const refusals = FULFILMENT_REFUSALS;
const revalidate = ['/my-tasks'];

export const tickElementAction = action({
  schema: tickElementSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await tickElement(actor, input);
    return { message: input.on ? '已勾选' : '已取消' };
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

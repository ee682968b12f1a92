'use server';

import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { tabbedRows } from '@/lib/document/tabbed-rows';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { closePlanSchema, reopenPlanSchema } from '@/lib/plan/close-schemas';
import {
  addDutySchema,
  decideItemSchema,
  describePlanSchema,
  dutyActSchema,
  importPlanSchema,
  reviseDutySchema,
  settleNameSchema,
  splitDutySchema,
} from '@/lib/plan/plan-schemas';
import { action } from '@/lib/server/action';
import { addDuty } from './add-duty';
import { closePlan, reopenPlan } from './close-plan';
import { decideItem } from './decide-item';
import { describePlan } from './describe-plan';
import { dutyAct, nextOpen } from './duty-act';
import { importOrOpen } from './import-or-open';
import { reviseDuty } from './revise-duty';
import { settleName } from './settle-name';
import { splitDuty } from './split-duty';

const refusals = PLAN_REFUSALS;
const revalidate = ['/plans'];

export const importPlanAction = action({
  schema: importPlanSchema,
  refusals,
  revalidate,
  run: async (actor, { text, year, publishedOn }) => {
    const given = { year: year ?? undefined, publishedOn: publishedOn ?? undefined };
    return { redirectTo: await importOrOpen(actor, { text: tabbedRows(text), ...given }) };
  },
});

export const dutyActAction = action({ schema: dutyActSchema, refusals, revalidate, run: dutyAct });

export const reviseDutyAction = action({
  schema: reviseDutySchema,
  refusals,
  revalidate,
  run: async (actor: Actor, input: z.output<typeof reviseDutySchema>) => {
    await reviseDuty(actor, input);
    return input.confirm
      ? { redirectTo: await nextOpen(input.planId, input.dutyId) }
      : { message: '改好了，还没有确认' };
  },
});

export const splitDutyAction = action({
  schema: splitDutySchema,
  refusals,
  revalidate,
  run: async (actor, { parts, ...one }) => {
    const [first = ''] = await splitDuty(actor, { ...one, texts: parts });
    return { redirectTo: `/plans/${one.planId}?duty=${first}` };
  },
});

export const addDutyAction = action({
  schema: addDutySchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ redirectTo: `/plans/${input.planId}?duty=${await addDuty(actor, input)}` }),
});

export const decideItemAction = action({
  schema: decideItemSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await decideItem(actor, input);
    return { message: '已定为不派任务' };
  },
});

export const settleNameAction = action({ schema: settleNameSchema, refusals, revalidate, run: settleName });

export const describePlanAction = action({
  schema: describePlanSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    const moved = await describePlan(actor, input);
    const [first] = moved;
    if (!first) return { message: '文件信息已更正' };
    return {
      message: `文件信息已更正，${moved.length} 条任务的期限跟着变：“${first.text.slice(0, 16)}…”改为 ${first.to ?? '待定'}`,
    };
  },
});

export const closePlanAction = action({
  schema: closePlanSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await closePlan(actor, input);
    return { redirectTo: `/plans/${input.planId}/close` };
  },
});

export const reopenPlanAction = action({
  schema: reopenPlanSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await reopenPlan(actor, input);
    return { redirectTo: `/plans/${input.planId}/close` };
  },
});

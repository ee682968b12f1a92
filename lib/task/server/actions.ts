'use server';

import { applyCalendarSchema } from '@/lib/calendar/calendar-schemas';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { issuePlanSchema } from '@/lib/plan/plan-schemas';
import { action } from '@/lib/server/action';
import { TASK_REFUSALS } from '@/lib/task/messages';
import { recordProgressSchema, saveDraftSchema } from '@/lib/task/task-schemas';
import { changeCalendar } from './change-calendar';
import { issuePlan } from './issue-plan';
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

export const issuePlanAction = action({
  schema: issuePlanSchema,
  refusals: PLAN_REFUSALS,
  revalidate: ['/'],
  run: async (actor, input) => {
    await issuePlan(actor, input);
    return { redirectTo: `/plans/${input.planId}` };
  },
});

export const changeCalendarAction = action({
  schema: applyCalendarSchema,
  refusals: TASK_REFUSALS,
  revalidate: ['/'],
  run: async (actor, input) => {
    const { year, moved } = await changeCalendar(actor, input);
    return { redirectTo: `/calendar?year=${year}&moved=${moved}` };
  },
});

import type { Actor } from '@/lib/access/actor';
import { importPlan } from '@/lib/plan/server/import-plan';
import { comparePlans } from '@/lib/rollover/server/compare-plans';
import { onDay } from './on-day';

/** Next year's draft, just imported and laid against the plan of the year: nothing of it is settled yet. */
export function draftNextYear(steward: Actor, text: string, previousPlanId: string): Promise<string> {
  return onDay('2016-10-11', async () => {
    const sourceName = '衡阳市2017年政务公开工作要点（征求意见稿）.txt';
    const { planId } = await importPlan(steward, { text, sourceName, year: 2017 });
    await comparePlans(steward, { planId, previousPlanId });
    return planId;
  });
}

import { readFile } from 'node:fs/promises';
import type { Actor } from '@/lib/access/actor';
import { importPlan } from '@/lib/plan/server/import-plan';
import { takeOverNames } from '@/lib/rollover/server/take-over';
import { onDay } from './on-day';

/** Next year's draft, begun while this year is still running: held against this year's plan, not issued. */
export async function draftNextYear(steward: Actor, lastPlanId: string): Promise<void> {
  const text = await readFile(new URL('../../lib/plan/fixtures/hengyang-2017-draft.txt', import.meta.url), 'utf8');
  await onDay('2016-10-11', async () => {
    const { planId } = await importPlan(steward, { text, sourceName: '2017年要点（征求意见稿）.txt', year: 2017 });
    await takeOverNames(steward, { planId, lastPlanId });
  });
}

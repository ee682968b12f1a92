import type { Actor } from '@/lib/access/actor';
import { commitAct } from '@/lib/plan/server/commit-act';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { AppError } from '@/lib/shared/app-error';
import { getYearComparison } from './queries';
import { saveLink } from './rollover-store';

export type LinkWord = {
  planId: string;
  lastPlanId: string;
  dutyId: string;
  lastDutyId: string;
  word: 'together' | 'apart';
};

/** The office's word that two duties belong together or do not; it outweighs what likeness proposes. */
export async function linkDuties(
  actor: Actor,
  { planId, lastPlanId, dutyId, lastDutyId, word }: LinkWord,
): Promise<void> {
  const plan = await getEditablePlan(actor, planId);
  const comparison = await getYearComparison(actor, planId, lastPlanId);
  const duty = plan.duties.find(({ id }) => id === dutyId);
  const lastDuty = comparison.last?.duties.find(({ id }) => id === lastDutyId);
  if (!duty || !lastDuty) throw new AppError('not-found');
  const together = word === 'together';
  const event = {
    kind: 'rollover.linked',
    subject: { type: 'duty', id: dutyId },
    data: { text: duty.text, lastText: lastDuty.text, together },
  } as const;
  const label = together ? '与上年任务对上' : '与上年任务分开';
  await commitAct(actor, { plan, event, label }, (tx) => saveLink(tx, actor, { dutyId, lastDutyId, together }));
}

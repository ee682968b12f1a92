import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { lockPlan, saveDuty } from './plan-store';

type Input = { planId: string; dutyId: string; version: number };

/** Takes a duty out; it stays in the list, struck through, and can be put back. */
export async function dropDuty(actor: Actor, input: Input): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = getDuty(plan, input);
  if (duty.state === 'dropped') throw new AppError('stale');
  const event = { kind: 'duty.dropped', subject: { type: 'duty', id: duty.id }, data: { text: duty.text } } as const;
  await commit(actor, event, async (tx) => {
    await lockPlan(tx, plan.id);
    await saveDuty(tx, { ...duty, state: 'dropped' });
  });
}

/** Puts a duty back that was taken out; it wants to be confirmed again. */
export async function restoreDuty(actor: Actor, input: Input): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = getDuty(plan, input);
  if (duty.state !== 'dropped') throw new AppError('stale');
  const event = { kind: 'duty.restored', subject: { type: 'duty', id: duty.id }, data: { text: duty.text } } as const;
  await commit(actor, event, async (tx) => {
    await lockPlan(tx, plan.id);
    await saveDuty(tx, { ...duty, state: 'proposed' });
  });
}

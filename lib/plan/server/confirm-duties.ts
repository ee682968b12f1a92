import type { Actor } from '@/lib/access/actor';
import { isCertain, namesNobody } from '@/lib/plan/open-questions';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { lockPlan, saveConfirmed } from './plan-store';

type One = { planId: string; dutyId: string; version: number };

/** Confirms one duty as it stands. Refuses `duty-unassigned` while nobody is named for it. */
export async function confirmDuty(actor: Actor, input: One): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = getDuty(plan, input);
  if (namesNobody(duty, plan.expansions)) throw new AppError('duty-unassigned');
  const event = {
    kind: 'duty.confirmed',
    subject: { type: 'duty', id: duty.id },
    data: { count: 1, text: duty.text },
  } as const;
  await commit(actor, event, async (tx) => {
    await lockPlan(tx, plan.id);
    if ((await saveConfirmed(tx, [duty])) === 0) throw new AppError('stale');
  });
}

/** Confirms every proposed duty that was read with certainty (`isCertain`) or, with `itemId`, all assigned ones of an item. */
export async function confirmCertainDuties(actor: Actor, input: { planId: string; itemId?: string }): Promise<number> {
  const plan = await getEditablePlan(actor, input.planId);
  const chosen = plan.duties.filter((duty) =>
    input.itemId
      ? duty.itemId === input.itemId && duty.state === 'proposed' && !namesNobody(duty, plan.expansions)
      : isCertain(duty),
  );
  if (chosen.length === 0) throw new AppError('nothing-certain');
  const event = {
    kind: 'duty.confirmed',
    subject: { type: 'plan', id: plan.id },
    data: { count: chosen.length },
  } as const;
  await commit(actor, event, async (tx) => {
    await lockPlan(tx, plan.id);
    // One duty changed meanwhile is enough to stop: the event must name the number that was confirmed.
    if ((await saveConfirmed(tx, chosen)) !== chosen.length) throw new AppError('stale');
  });
  return chosen.length;
}

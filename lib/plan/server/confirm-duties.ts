import type { Actor } from '@/lib/access/actor';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { dutyInWords } from '@/lib/plan/duty-in-words';
import { isCertain, namesNobody } from '@/lib/plan/open-questions';
import { AppError } from '@/lib/shared/app-error';
import { commitAct } from './commit-act';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { saveConfirmed } from './plan-store';

type One = { planId: string; dutyId: string; version: number };

/** Confirms one duty as it stands. Refuses `duty-unassigned` while nobody is named for it. */
export async function confirmDuty(actor: Actor, input: One): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = await getDuty(plan, input);
  if (namesNobody(duty, plan.expansions)) throw new AppError('duty-unassigned');
  const event = {
    kind: 'duty.confirmed',
    subject: { type: 'duty', id: duty.id },
    data: { count: 1, text: duty.text },
  } as const;
  const label = `确认${dutyInWords(plan, duty.id)}`;
  await commitAct(actor, { plan, event, label }, async (tx) => {
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
  return confirmTogether(actor, plan, chosen);
}

/** Confirms the rows a person ticked, each in the version they saw. Refuses `nothing-chosen`, `duty-unassigned`. */
export async function confirmChosenDuties(
  actor: Actor,
  input: { planId: string; chosen: Omit<One, 'planId'>[] },
): Promise<number> {
  const plan = await getEditablePlan(actor, input.planId);
  const duties = await Promise.all(input.chosen.map((row) => getDuty(plan, row)));
  const chosen = duties.filter(({ state }) => state === 'proposed');
  if (chosen.length === 0) throw new AppError('nothing-chosen');
  if (chosen.some((duty) => namesNobody(duty, plan.expansions))) throw new AppError('duty-unassigned');
  return confirmTogether(actor, plan, chosen);
}

async function confirmTogether(actor: Actor, plan: CheckedPlan, chosen: readonly Duty[]): Promise<number> {
  const data = { count: chosen.length };
  const event = { kind: 'duty.confirmed', subject: { type: 'plan', id: plan.id }, data } as const;
  await commitAct(actor, { plan, event, label: `一起确认 ${chosen.length} 条` }, async (tx) => {
    // One duty changed meanwhile is enough to stop: the event must name the number that was confirmed.
    if ((await saveConfirmed(tx, chosen)) !== chosen.length) throw new AppError('stale');
  });
  return chosen.length;
}

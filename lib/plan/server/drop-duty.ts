import type { Actor } from '@/lib/access/actor';
import { isLive } from '@/lib/plan/checked-plan';
import { dutyInWords } from '@/lib/plan/duty-in-words';
import { AppError } from '@/lib/shared/app-error';
import { commitAct } from './commit-act';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { saveDuty } from './plan-store';

type Input = { planId: string; dutyId: string; version: number };

/** Takes a duty out; it stays in the list, struck through, and can be put back. */
export async function dropDuty(actor: Actor, input: Input): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = await getDuty(plan, input);
  if (duty.state === 'dropped') throw new AppError('stale');
  const label = `移除${dutyInWords(plan, duty.id)}`;
  const event = { kind: 'duty.dropped', subject: { type: 'duty', id: duty.id }, data: { text: duty.text } } as const;
  await commitAct(actor, { plan, event, label }, async (tx) => {
    await saveDuty(tx, { ...duty, state: 'dropped' });
  });
}

/** Puts a duty back that was taken out; it wants to be confirmed again. */
export async function restoreDuty(actor: Actor, input: Input): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = await getDuty(plan, input);
  if (duty.state !== 'dropped') throw new AppError('stale');
  const label = `恢复${dutyInWords(plan, duty.id)}`;
  const event = { kind: 'duty.restored', subject: { type: 'duty', id: duty.id }, data: { text: duty.text } } as const;
  await commitAct(actor, { plan, event, label }, async (tx) => {
    await saveDuty(tx, { ...duty, state: 'proposed' });
  });
}

/** Takes out the rows a person ticked, each in the version they saw; gives how many. Refuses `nothing-chosen`. */
export async function dropChosenDuties(
  actor: Actor,
  input: { planId: string; chosen: Omit<Input, 'planId'>[] },
): Promise<number> {
  const plan = await getEditablePlan(actor, input.planId);
  const duties = (await Promise.all(input.chosen.map((row) => getDuty(plan, row)))).filter(isLive);
  const [first] = duties;
  if (!first) throw new AppError('nothing-chosen');
  const data = { text: first.text, count: duties.length };
  const event = { kind: 'duty.dropped', subject: { type: 'plan', id: plan.id }, data } as const;
  await commitAct(actor, { plan, event, label: `一起移除 ${duties.length} 条` }, async (tx) => {
    for (const duty of duties) await saveDuty(tx, { ...duty, state: 'dropped' });
  });
  return duties.length;
}

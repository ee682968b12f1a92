import type { Actor } from '@/lib/access/actor';
import { type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { dutyInWords } from '@/lib/plan/duty-in-words';
import { mergedPart } from '@/lib/plan/split-text';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { commitAct } from './commit-act';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { saveDuty } from './plan-store';

/**
 * Joins a duty with the one above it. The one above takes both texts and the bodies of both and, without a deadline of
 * its own, the other's; the joined one is taken out and can be restored. Refuses `no-duty-above`.
 */
export async function mergeDuty(
  actor: Actor,
  input: { planId: string; dutyId: string; version: number },
): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = await getDuty(plan, input);
  const live = liveDuties(plan);
  const above = live[live.indexOf(duty) - 1];
  if (!above || duty.state === 'dropped') throw new AppError('no-duty-above');
  const merged: Duty = {
    ...above,
    ...mergedPart(above, duty, plan.sourceText),
    state: 'proposed',
    deadline: above.deadline.kind === 'none' ? duty.deadline : above.deadline,
    factKey: above.factKey ?? duty.factKey,
    parties: [...above.parties, ...partiesMissingIn(above, duty)],
  };
  const data = { with: duty.text, text: merged.text };
  const event = { kind: 'duty.merged', subject: { type: 'duty', id: above.id }, data } as const;
  const label = `把${dutyInWords(plan, duty.id)}并入${dutyInWords(plan, above.id)}`;
  await commitAct(actor, { plan, event, label }, async (tx) => {
    await saveDuty(tx, merged);
    await saveDuty(tx, { ...duty, state: 'dropped' });
  });
}

function partiesMissingIn(above: Duty, below: Duty): Duty['parties'] {
  const names = new Set(above.parties.map(({ name }) => name));
  return below.parties.filter(({ name }) => !names.has(name)).map((party) => ({ ...party, id: newId() }));
}

import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { bodyFinder } from '@/lib/plan/draft-plan';
import { newDutyAt } from '@/lib/plan/new-duty';
import { itemAt, ordinalFor } from '@/lib/plan/place-duty';
import { planDay } from '@/lib/plan/plan-day';
import { addForm } from '@/lib/plan/plan-draft';
import { newParty, type PartyLine } from '@/lib/plan/revise-party';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import { commitAct } from './commit-act';
import { getEditablePlan } from './get-editable-plan';
import { saveNewDuties, shiftDuties } from './plan-store';

/** A duty written by hand in an item, or taken from a range of the source (`start`, `end`; the item may be left out). */
export type NewDuty = {
  planId: string;
  itemId: string | null;
  text: string;
  range: { start: number; end: number } | null;
  parties: Pick<PartyLine, 'name' | 'role'>[];
};

/** Adds a duty the reader did not see, in the order of the text. Gives its id. Refuses `not-in-an-item`. */
export async function addDuty(actor: Actor, input: NewDuty): Promise<string> {
  const plan = await getEditablePlan(actor, input.planId);
  const range = rangeIn(plan, input.range);
  const itemId = input.itemId ?? (range && itemAt(plan, range.start, range.end));
  if (!itemId || !plan.items.some(({ id }) => id === itemId)) throw new AppError('not-in-an-item');
  const day = planDay(plan, today());
  const [bodies, aliases] = await Promise.all([listBodies(day), listAliases(day)]);
  const find = bodyFinder(bodies, aliases);
  const duty = newDutyAt(plan, {
    itemId,
    ordinal: ordinalFor(plan, itemId, range?.start ?? null),
    text: input.text,
    range,
    calendar: await currentCalendar(),
    parties: input.parties.filter(({ name }) => name.trim()).map(({ name, role }) => newParty(name.trim(), role, find)),
  });
  const event = { kind: 'duty.added', subject: { type: 'duty', id: duty.id }, data: { text: duty.text } } as const;
  const label = `添加“${duty.text.slice(0, 12)}”`;
  await commitAct(actor, { plan, event, label, form: addForm(input.range ? null : itemId) }, async (tx) => {
    await shiftDuties(tx, plan.id, duty.ordinal, 1);
    await saveNewDuties(tx, plan.id, [duty]);
  });
  return duty.id;
}

function rangeIn(plan: CheckedPlan, range: NewDuty['range']): NewDuty['range'] {
  return range && range.start >= 0 && range.end > range.start && range.end <= plan.sourceText.length ? range : null;
}

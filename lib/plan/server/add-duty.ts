import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { deadlineOf } from '@/lib/plan/deadline-of';
import { bodyFinder } from '@/lib/plan/draft-plan';
import { factKeyOf } from '@/lib/plan/fact-key';
import { findDeadlines } from '@/lib/plan/find-deadlines';
import { itemAt, ordinalFor } from '@/lib/plan/place-duty';
import { planDay } from '@/lib/plan/plan-day';
import { newParty, type PartyLine } from '@/lib/plan/revise-party';
import { sourceOf } from '@/lib/plan/source';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { getEditablePlan } from './get-editable-plan';
import { lockPlan, saveNewDuties, shiftDuties } from './plan-store';

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
  const duty: Duty = {
    id: newId(),
    itemId,
    ordinal: ordinalFor(plan, itemId, range?.start ?? null),
    text: input.text,
    start: range?.start ?? null,
    end: range?.end ?? null,
    statement: null,
    separateLeads: false,
    state: 'proposed',
    confidence: 'high',
    reasons: ['人工添加'],
    deadline: deadlineIn(plan, range, await currentCalendar()),
    factKey: factKeyOf(input.text),
    version: 1,
    parties: input.parties.filter(({ name }) => name.trim()).map(({ name, role }) => newParty(name.trim(), role, find)),
  };
  const event = { kind: 'duty.added', subject: { type: 'duty', id: duty.id }, data: { text: duty.text } } as const;
  await commit(actor, event, async (tx) => {
    await lockPlan(tx, plan.id);
    await shiftDuties(tx, plan.id, duty.ordinal, 1);
    await saveNewDuties(tx, plan.id, [duty]);
  });
  return duty.id;
}

function rangeIn(plan: CheckedPlan, range: NewDuty['range']): NewDuty['range'] {
  return range && range.start >= 0 && range.end > range.start && range.end <= plan.sourceText.length ? range : null;
}

function deadlineIn(plan: CheckedPlan, range: NewDuty['range'], calendar: WorkCalendar): Duty['deadline'] {
  if (!range) return deadlineOf([]);
  const found = findDeadlines(sourceOf(plan.sourceText), range, {
    year: plan.year,
    publishedOn: plan.publishedOn,
    calendar,
  });
  return deadlineOf(found.map((one) => one.deadline));
}

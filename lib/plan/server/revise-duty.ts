import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { listAliases, listBodies } from '@/lib/organisation/server/queries';
import type { Duty } from '@/lib/plan/checked-plan';
import { bodyFinder } from '@/lib/plan/draft-plan';
import { dutyInWords } from '@/lib/plan/duty-in-words';
import { namesNobody } from '@/lib/plan/open-questions';
import { planDay } from '@/lib/plan/plan-day';
import { dutyForm } from '@/lib/plan/plan-draft';
import { type DeadlineLine, reviseDeadline } from '@/lib/plan/revise-deadline';
import { type PartyLine, reviseParties } from '@/lib/plan/revise-party';
import { today } from '@/lib/server/clock';
import { commitAct } from './commit-act';
import { getDuty, getEditablePlan } from './get-editable-plan';
import { saveDuty } from './plan-store';

export type DutyRevision = {
  planId: string;
  dutyId: string;
  version: number;
  text: string;
  parties: PartyLine[];
  separateLeads: boolean;
  deadline: DeadlineLine;
  factKey: string | null;
  /** Confirm it in the same step. */
  confirm: boolean;
};

/** Corrects a duty: words, bodies with their roles, deadline, the fact it proves. What stood before goes to the trail. */
export async function reviseDuty(actor: Actor, input: DutyRevision): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = await getDuty(plan, input);
  const day = planDay(plan, today());
  const [bodies, aliases, calendar] = await Promise.all([listBodies(day), listAliases(day), currentCalendar()]);
  const parties = reviseParties(duty.parties, input.parties, bodyFinder(bodies, aliases));
  const revised: Duty = {
    ...duty,
    text: input.text,
    parties,
    separateLeads: input.separateLeads,
    deadline: reviseDeadline(duty.deadline, input.deadline, plan.publishedOn, calendar),
    factKey: input.factKey,
    state: input.confirm && !namesNobody({ parties }, plan.expansions) ? 'confirmed' : duty.state,
  };
  const data = { changed: changedFields(duty, revised), before: summaryOf(duty) };
  const event = { kind: 'duty.revised', subject: { type: 'duty', id: duty.id }, data } as const;
  const verb = input.confirm && data.changed.join() === 'state' ? '确认' : '修改';
  const label = `${verb}${dutyInWords(plan, duty.id)}`;
  await commitAct(actor, { plan, event, label, form: dutyForm(duty.id) }, (tx) => saveDuty(tx, revised));
}

/** What the trail keeps of a duty: the words and who and when, without ids and offsets. */
function summaryOf({ text, parties, separateLeads, deadline, factKey, state }: Duty) {
  const { quote: _, start: __, ...held } = deadline;
  const named = parties.map(({ name, role, bodyId }) => `${role}:${name}${bodyId ? '' : '?'}`);
  return { text, parties: named, separateLeads, deadline: held, factKey, state };
}

function changedFields(before: Duty, after: Duty): string[] {
  const [old, now] = [Object.entries(summaryOf(before)), summaryOf(after)];
  return old
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key as keyof typeof now]))
    .map(([key]) => key);
}

import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { DetailRevision } from '@/lib/detail/detail-schemas';
import type { DutyDetail } from '@/lib/detail/duty-detail';
import { leadsOf, proposeDetail } from '@/lib/detail/propose-detail';
import { reviseClock } from '@/lib/detail/revise-clock';
import { reviseElements } from '@/lib/detail/revise-elements';
import { type Duty, RECURRENCES } from '@/lib/plan/checked-plan';
import { reviseDeadline } from '@/lib/plan/revise-deadline';
import { commitAct } from '@/lib/plan/server/commit-act';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { saveDuty } from '@/lib/plan/server/plan-store';
import { AppError } from '@/lib/shared/app-error';
import { findDetail, saveDetail } from './detail-store';

/**
 * Writes what a duty asks in full, over the version the page showed. A rhythm given to a vague time (每月…, S19) goes
 * into the duty's deadline, where periods come from. Refuses `part-of-nobody` for a part of a body that does not lead.
 */
export async function reviseDetail(actor: Actor, input: DetailRevision): Promise<void> {
  const plan = await getEditablePlan(actor, input.planId);
  const duty = plan.duties.find(({ id }) => id === input.dutyId);
  if (!duty) throw new AppError('not-found');
  const stored = await findDetail(duty.id);
  const before = stored ?? proposeDetail(duty, plan);
  if (before.version !== input.version) throw new AppError('stale');
  const leads = new Set(leadsOf(duty).map(({ bodyId }) => bodyId));
  if (input.parts.some(({ bodyId }) => !leads.has(bodyId))) throw new AppError('part-of-nobody');
  const revised = revisedDetail(before, input);
  const paced = pacedDuty(duty, input.timeRule, await currentCalendar());
  const data = { changed: changedFields(before, revised), before: stored ? summaryOf(stored) : {} };
  const event = { kind: 'detail.revised', subject: { type: 'duty', id: duty.id }, data } as const;
  await commitAct(actor, { plan, event, label: `改任务要求“${duty.text.slice(0, 12)}”` }, async (tx) => {
    await saveDetail(tx, duty.id, revised);
    if (paced) await saveDuty(tx, paced);
  });
}

function revisedDetail(before: DutyDetail, input: DetailRevision): DutyDetail {
  const { channels, fields, levels, taskType, supervised, verticalRequirement, attributes, parts } = input;
  return {
    elements: reviseElements(input.elements, before.elements),
    channels,
    fields,
    levels,
    taskType,
    supervised,
    verticalRequirement,
    attributes,
    parts,
    clock: reviseClock(input.timeRule, input.clock, before.clock),
    confirmed: true,
    version: before.version,
  };
}

/** The duty with a rhythm the office gave it; null when its deadline stays as it is. */
function pacedDuty(duty: Duty, timeRule: string, calendar: WorkCalendar): Duty | null {
  const recurrence = RECURRENCES.find((each) => each === timeRule);
  if (!recurrence || duty.deadline.recurrence === recurrence) return null;
  const line = { kind: 'recurring' as const, dueOn: null, workingDays: null, recurrence };
  return { ...duty, deadline: reviseDeadline(duty.deadline, line, null, calendar) };
}

/** What the trail keeps of a detail: words, no ids and offsets. */
function summaryOf({ elements, version: _, confirmed: __, ...rest }: DutyDetail) {
  return { ...rest, elements: elements.map(({ text }) => text) };
}

function changedFields(before: DutyDetail, after: DutyDetail): string[] {
  const now = summaryOf(after);
  return Object.entries(summaryOf(before))
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now[key as keyof typeof now]))
    .map(([key]) => key);
}

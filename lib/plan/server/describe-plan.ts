import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { descriptionKey } from '@/lib/plan/description-key';
import { DESCRIBE_FORM } from '@/lib/plan/plan-draft';
import { publicationDeadline } from '@/lib/plan/publication-deadline';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { commitAct } from './commit-act';
import { getEditablePlan } from './get-editable-plan';
import { type Description, saveDescription, saveDuty } from './plan-store';

export type MovedDeadline = { text: string; from: LocalDate | null; to: LocalDate | null };

/**
 * Corrects the document's own facts. A new publication day moves every deadline counted from it (S1, S22); gives those
 * that moved. `seen` is the description the form was opened with (`descriptionKey`): duties confirmed meanwhile do not
 * matter, a description changed meanwhile refuses (`stale`).
 */
export async function describePlan(
  actor: Actor,
  { planId, seen, ...facts }: Description & { planId: string; seen: string },
): Promise<MovedDeadline[]> {
  const plan = await getEditablePlan(actor, planId);
  if (seen !== descriptionKey(plan)) throw new AppError('stale');
  const calendar = await currentCalendar();
  const moved = plan.duties.flatMap((duty) => movedDuty(duty, facts.publishedOn, calendar) ?? []);
  const changed = (Object.keys(facts) as (keyof Description)[]).filter((key) => facts[key] !== plan[key]);
  const event = { kind: 'plan.described', subject: { type: 'plan', id: planId }, data: { changed } } as const;
  await commitAct(actor, { plan, event, label: '更正文件信息', form: DESCRIBE_FORM }, async (tx) => {
    await saveDescription(tx, plan, facts);
    for (const duty of moved) await saveDuty(tx, duty);
  });
  return moved.map(({ id, text, deadline }) => ({ text, from: dueBefore(plan, id), to: deadline.dueOn }));
}

const dueBefore = (plan: CheckedPlan, dutyId: string): LocalDate | null =>
  plan.duties.find(({ id }) => id === dutyId)?.deadline.dueOn ?? null;

function movedDuty(duty: Duty, publishedOn: LocalDate | null, calendar: WorkCalendar): Duty | null {
  const { kind, rule, dueOn } = duty.deadline;
  const day = kind === 'relative' ? publicationDeadline(rule, publishedOn, calendar) : undefined;
  if (day === undefined || day === dueOn) return null;
  return { ...duty, deadline: { ...duty.deadline, dueOn: day } };
}

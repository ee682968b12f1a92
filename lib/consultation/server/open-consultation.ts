import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { chosenBodies } from '@/lib/consultation/chosen-bodies';
import type { OpenConsultation } from '@/lib/consultation/consultation-schemas';
import { freezeDraft } from '@/lib/consultation/freeze-draft';
import { listBodies } from '@/lib/organisation/server/queries';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { isRoundOpen, nextRoundNumber, saveNewConsultation } from './consultation-store';

/**
 * Sends the draft of a plan in checking to bodies and freezes it as it stands. Gives the round's id. Refuses
 * `plan-issued`, `consultation-open` (one round at a time), `nobody-asked`.
 */
export async function openConsultation(actor: Actor, input: OpenConsultation): Promise<string> {
  const plan = await getEditablePlan(actor, input.planId);
  // The number before the question: a round that somebody opens in between is then seen, or has taken the number.
  const number = await nextRoundNumber(plan.id);
  if (await isRoundOpen(plan.id)) throw new AppError('consultation-open');
  const day = today();
  const bodies = await listBodies(day);
  const outline = freezeDraft(plan, bodies);
  const bodyIds = chosenBodies(input, bodies, outline);
  if (bodyIds.length === 0) throw new AppError('nobody-asked');
  const id = newId();
  const dueOn = addWorkingDays(day, input.workingDays, await currentCalendar());
  const round = {
    id,
    planId: plan.id,
    number,
    title: plan.title,
    sourceText: plan.sourceText,
    outline,
    coverNote: input.coverNote,
    openedOn: day,
    workingDays: input.workingDays,
    dueOn,
    openedByName: actor.displayName,
  };
  const data = { number, bodies: bodyIds.length, dueOn };
  try {
    await commit(actor, { kind: 'consultation.opened', subject: { type: 'consultation', id }, data }, (tx) =>
      saveNewConsultation(tx, round, bodyIds),
    );
  } catch (error) {
    // Two people may open the next round at once; the database lets one of them through.
    if (isDuplicate(error)) throw new AppError('consultation-open');
    throw error;
  }
  return id;
}

import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { decideOccasion } from '@/lib/fulfilment/decide-occasion';
import type { RecordOccasion } from '@/lib/fulfilment/fulfilment-schemas';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { clockOfHeld, getOpenObligation, moveDue, plannedDue, saveOccasion } from './fulfilment-store';

/**
 * An event that starts the clock: the day it is due follows, and the obligation's day with it (S17, S18). The same form
 * twice is one event.
 */
export async function recordOccasion(actor: Actor, input: RecordOccasion): Promise<LocalDate> {
  const held = await getOpenObligation(actor, input.obligationId);
  const { requestKey, ...told } = input;
  const calendar = await currentCalendar();
  const known = {
    clock: clockOfHeld(held),
    events: held.occasions.filter(({ id }) => id !== requestKey).length,
    today: today(),
    calendar,
  };
  const dueOn = assertAccepted(decideOccasion(told, known));
  const event = {
    kind: 'occasion.recorded',
    subject: { type: 'obligation', id: held.id },
    data: { object: told.object, happenedOn: told.happenedOn, dueOn },
  } as const;
  const by = { byAccountId: actor.accountId, byName: actor.displayName };
  try {
    await commit(actor, event, async (tx) => {
      await saveOccasion(tx, { id: requestKey, dueOn, ...told, ...by });
      await moveDue(tx, held.id, plannedDue(held, calendar));
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return dueOn;
}

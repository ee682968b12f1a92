import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { decideDone } from '@/lib/fulfilment/decide-occasion';
import type { FinishOccasion } from '@/lib/fulfilment/fulfilment-schemas';
import { lateBy } from '@/lib/fulfilment/occasion';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { getOccasion, getOpenObligation, moveDue, plannedDue, removeOccasionRow, saveDone } from './fulfilment-store';

/** An event was answered, with the page that shows it; or it was told by mistake and is taken out. */
export async function finishOccasion(actor: Actor, input: FinishOccasion): Promise<void> {
  const occasion = await getOccasion(actor, input.occasionId);
  const held = await getOpenObligation(actor, occasion.obligationId);
  const { id, object, happenedOn, dueOn } = occasion;
  const subject = { type: 'obligation', id: held.id } as const;
  const planned = plannedDue(held, await currentCalendar());
  if (input.intent === 'remove') {
    return commit(actor, { kind: 'occasion.removed', subject, data: { object, happenedOn } }, async (tx) => {
      await removeOccasionRow(tx, id);
      await moveDue(tx, held.id, planned);
    });
  }
  const doneOn = assertAccepted(decideDone({ happenedOn, doneOn: input.doneOn }, today()));
  const data = { object, doneOn, lateDays: lateBy({ dueOn, doneOn }, doneOn) };
  await commit(actor, { kind: 'occasion.done', subject, data }, async (tx) => {
    await saveDone(tx, id, { doneOn, url: input.url });
    await moveDue(tx, held.id, planned);
  });
}

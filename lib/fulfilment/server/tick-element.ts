import type { Actor } from '@/lib/access/actor';
import type { TickElement } from '@/lib/fulfilment/fulfilment-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { getElement, getOpenObligation, removeTick, saveTick } from './fulfilment-store';

/** A department's word that one element is published, with its page, or that it is not after all (S10). */
export async function tickElement(actor: Actor, { obligationId, elementId, on, url }: TickElement): Promise<void> {
  const { task } = await getOpenObligation(actor, obligationId);
  const element = await getElement(task.dutyId, elementId);
  const subject = { type: 'obligation', id: obligationId } as const;
  if (!on) {
    const event = { kind: 'element.cleared', subject, data: { element: element.text } } as const;
    return commit(actor, event, (tx) => removeTick(tx, obligationId, elementId));
  }
  const by = { byAccountId: actor.accountId, byName: actor.displayName };
  await commit(actor, { kind: 'element.ticked', subject, data: { element: element.text, url } }, (tx) =>
    saveTick(tx, { obligationId, elementId, url, ...by }),
  );
}

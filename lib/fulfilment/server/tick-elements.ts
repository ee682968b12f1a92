import type { Actor } from '@/lib/access/actor';
import type { ClearElement, TickElements } from '@/lib/fulfilment/fulfilment-schemas';
import { commit } from '@/lib/server/unit-of-work';
import { getElements, getOpenObligation, removeTick, saveTicks } from './fulfilment-store';

/** A department's word that elements are published, with the page that shows them (S10). */
export async function tickElements(actor: Actor, { obligationId, elementId, url }: TickElements): Promise<void> {
  const { task } = await getOpenObligation(actor, obligationId);
  const elements = await getElements(task.dutyId, elementId);
  const event = {
    kind: 'element.ticked',
    subject: { type: 'obligation', id: obligationId },
    data: { element: elements.map(({ text }) => text).join('、'), url },
  } as const;
  const by = { byAccountId: actor.accountId, byName: actor.displayName };
  await commit(actor, event, (tx) =>
    saveTicks(
      tx,
      elements.map(({ id }) => ({ obligationId, elementId: id, url, ...by })),
    ),
  );
}

/** The element is not published after all. */
export async function clearElement(actor: Actor, { obligationId, elementId }: ClearElement): Promise<void> {
  const { task } = await getOpenObligation(actor, obligationId);
  const [element] = await getElements(task.dutyId, [elementId]);
  const event = {
    kind: 'element.cleared',
    subject: { type: 'obligation', id: obligationId },
    data: { element: element?.text ?? '' },
  } as const;
  await commit(actor, event, (tx) => removeTick(tx, obligationId, elementId));
}

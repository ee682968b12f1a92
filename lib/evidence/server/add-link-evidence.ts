import type { Actor } from '@/lib/access/actor';
import { decideEvidenceText } from '@/lib/evidence/decide-evidence-text';
import type { AddLink } from '@/lib/evidence/evidence-schemas';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { type Added, placeNew, reuse } from './evidence-intake';
import { findByUrl, saveLink } from './evidence-store';

/**
 * A published page as evidence of the actor's body, put to an obligation when one is given. A page the body has entered
 * before is used again, not stored twice (S125). Refuses `published-in-future` and `secret-mark`.
 */
export async function addLinkEvidence(actor: Actor, { obligationId, ...link }: AddLink): Promise<Added> {
  const place = await placeNew(actor, obligationId);
  assertAccepted(decideEvidenceText(link, today()));
  const known = await findByUrl(place.bodyId, link.url);
  if (known) return reuse(actor, known, obligationId);
  const id = newId();
  const subject = { type: 'evidence', id } as const;
  const event = { kind: 'evidence.added', subject, data: { title: link.title, kind: 'link' } } as const;
  try {
    await commit(actor, event, async (tx) => {
      await saveLink(tx, { id, bodyId: place.bodyId, createdBy: actor.accountId, ...link });
      await place.attach(tx, id);
    });
  } catch (error) {
    const twin = isDuplicate(error) ? await findByUrl(place.bodyId, link.url) : null;
    if (!twin) throw error;
    return reuse(actor, twin, obligationId);
  }
  return { id, title: link.title, reused: false };
}

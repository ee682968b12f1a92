import type { Actor } from '@/lib/access/actor';
import { decideEvidenceText } from '@/lib/evidence/decide-evidence-text';
import type { AddLink } from '@/lib/evidence/evidence-schemas';
import { ALIKE_NAMES, findAlike, type NewPage } from '@/lib/evidence/find-alike';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commit } from '@/lib/server/unit-of-work';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { type Added, placeNew, reuse } from './evidence-intake';
import { findByUrl, getOwnEvidence, listPossiblyAlike, saveLink } from './evidence-store';

/**
 * A published page as evidence of the actor's body, put to an obligation when one is given. A page the body has entered
 * before is used again, not stored twice (S125). Refuses `published-in-future` and `secret-mark`, and `alike` with the
 * piece that may be the same, until the answer is that one (`useExisting`) or that it is another (`saveAnyway`).
 */
export async function addLinkEvidence(
  actor: Actor,
  { obligationId, useExisting, saveAnyway, ...link }: AddLink,
): Promise<Added> {
  const place = await placeNew(actor, obligationId);
  if (useExisting) return reuse(actor, await getOwnEvidence(actor, useExisting), obligationId);
  assertAccepted(decideEvidenceText(link, today()));
  const known = await findByUrl(place.bodyId, link.url);
  if (known) return reuse(actor, known, obligationId);
  if (!saveAnyway) await refuseAlike(place.bodyId, { ...link, indexNumber: link.indexNumber ?? null });
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

async function refuseAlike(bodyId: string, page: NewPage): Promise<void> {
  const [alike] = findAlike(page, await listPossiblyAlike(bodyId, page));
  if (!alike) return;
  const reasons = alike.reasons.map((reason) => ALIKE_NAMES[reason]).join('，');
  throw new AppError('alike', { evidenceId: alike.id, title: alike.title, reasons });
}

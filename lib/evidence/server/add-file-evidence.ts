import type { Actor } from '@/lib/access/actor';
import { decideEvidenceText } from '@/lib/evidence/decide-evidence-text';
import { decideFile } from '@/lib/evidence/decide-file';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { discard, type Incoming, keep } from '@/lib/server/storage';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { type Added, placeNew, reuse } from './evidence-intake';
import { findByHash, saveFile } from './evidence-store';
import { readFileKind } from './read-file-kind';

type Given = { obligationId?: string; title?: string; fileName: string; incoming: Incoming };

/**
 * A received file as evidence of the actor's body, put to an obligation when one is given. Equal bytes the body has
 * entered before are used again, not stored twice (S125). Refuses as `decideFile` does; then the bytes are gone.
 */
export async function addFileEvidence(actor: Actor, given: Given): Promise<Added> {
  try {
    return await take(actor, given);
  } finally {
    await discard(given.incoming);
  }
}

async function take(actor: Actor, { obligationId, title: typed, fileName, incoming }: Given): Promise<Added> {
  const place = await placeNew(actor, obligationId);
  const file = assertAccepted(decideFile(await readFileKind(incoming, fileName)));
  const title = typed || file.name;
  assertAccepted(decideEvidenceText({ title, publishedOn: null }, today()));
  const { sha256, size } = incoming;
  const known = await findByHash(place.bodyId, sha256);
  if (known) return reuse(actor, known, obligationId);
  const id = newId();
  const event = {
    kind: 'file.stored',
    subject: { type: 'evidence', id },
    data: { name: file.name, size, sha256 },
  } as const;
  try {
    await commit(actor, event, async (tx) => {
      const { bodyId } = place;
      await saveFile(tx, {
        id,
        bodyId,
        title,
        createdBy: actor.accountId,
        file: { id: newId(), sha256, size, ...file },
      });
      await place.attach(tx, id);
      await keep(incoming);
    });
  } catch (error) {
    const twin = isDuplicate(error) ? await findByHash(place.bodyId, sha256) : null;
    if (!twin) throw error;
    return reuse(actor, twin, obligationId);
  }
  return { id, title, reused: false };
}

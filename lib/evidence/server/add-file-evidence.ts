import type { Actor } from '@/lib/access/actor';
import { decideEvidenceText } from '@/lib/evidence/decide-evidence-text';
import { MAX_FILE_BYTES } from '@/lib/evidence/decide-file';
import { today } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { discard, type Incoming, keep, receive } from '@/lib/server/storage';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { type Added, type Place, placeNew, reuse } from './evidence-intake';
import { findByHash, saveFile } from './evidence-store';
import { type Examined, examineFile } from './examine-file';

type Given = { obligationId?: string; title?: string; fileName: string; bytes: AsyncIterable<Uint8Array> };

/**
 * A file as evidence of the actor's body, put to an obligation when one is given. Equal bytes the body has entered before
 * are used again, not stored twice (S125). Refuses as `examineFile` does; then nothing of the file is left. Whose file it is
 * and whether it may come in is asked before the first byte is read.
 */
export async function addFileEvidence(actor: Actor, { bytes, ...given }: Given): Promise<Added> {
  const place = await placeNew(actor, given.obligationId);
  const incoming = await receive(bytes, MAX_FILE_BYTES);
  try {
    return await take(actor, place, { ...given, incoming });
  } finally {
    await discard(incoming);
  }
}

type Received = Omit<Given, 'bytes'> & { incoming: Incoming };

async function take(actor: Actor, place: Place, { obligationId, title: typed, fileName, incoming }: Received) {
  const { file, check } = await examineFile(incoming, fileName);
  const title = typed || file.name;
  assertAccepted(decideEvidenceText({ title, publishedOn: null }, today()));
  const known = await findByHash(place.bodyId, incoming.sha256);
  if (known) return reuse(actor, known, obligationId);
  try {
    return await store(actor, place, { title, file, check, incoming });
  } catch (error) {
    const twin = isDuplicate(error) ? await findByHash(place.bodyId, incoming.sha256) : null;
    if (!twin) throw error;
    return reuse(actor, twin, obligationId);
  }
}

type Checked = Examined & { title: string; incoming: Incoming };

async function store(
  actor: Actor,
  { bodyId, attach }: Place,
  { title, file, check, incoming }: Checked,
): Promise<Added> {
  const id = newId();
  const { sha256, size } = incoming;
  const subject = { type: 'evidence', id } as const;
  await commit(actor, { kind: 'file.stored', subject, data: { name: file.name, size, sha256 } }, async (tx) => {
    const row = { id: newId(), sha256, size, ...file };
    await saveFile(tx, { id, bodyId, title, contentCheck: check, createdBy: actor.accountId, file: row });
    await attach(tx, id);
    await keep(incoming);
  });
  return { id, title, reused: false };
}

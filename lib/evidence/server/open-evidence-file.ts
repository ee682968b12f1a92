import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { openStored } from '@/lib/server/storage';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findStoredFile, type StoredFileRow } from './evidence-store';

/** A stored file for its body and the city's posts, with a line in the trail; AppError `not-found` for all others. */
export async function openEvidenceFile(
  actor: Actor,
  fileId: string,
): Promise<StoredFileRow & { bytes: ReadableStream<Uint8Array> }> {
  const file = await findStoredFile(fileId);
  if (!file || !can(actor, 'evidence.read', { bodyId: file.bodyId })) throw new AppError('not-found');
  const bytes = await openStored(file.sha256, file.size);
  const subject = { type: 'file', id: fileId } as const;
  await commit(actor, { kind: 'file.downloaded', subject, data: { name: file.name } }, async () => undefined);
  return { ...file, bytes };
}

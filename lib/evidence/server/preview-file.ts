import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { PREVIEW_CHARACTERS, previewOf, SHOWN_TYPES } from '@/lib/evidence/preview';
import { readDocumentApart } from '@/lib/plan/server/read-apart';
import { openStored } from '@/lib/server/storage';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { findStoredFile, type StoredFileRow } from './evidence-store';
import { renderPreview } from './render-preview';

type Shown = { name: string; size: number; mediaType: string; bytes: ReadableStream<Uint8Array> };

/**
 * A stored file to look at without saving it, for its body and the city's posts, with a line in the trail: pictures and pdf as
 * they are, Word, Excel and the like as a page of their words. AppError `not-found` for all others, `preview-none` for what can
 * only be saved, `preview-busy` and `preview-unreadable` when its words cannot be given.
 */
export async function previewFile(actor: Actor, fileId: string): Promise<Shown> {
  const file = await findStoredFile(fileId);
  if (!file || !can(actor, 'evidence.read', { bodyId: file.bodyId })) throw new AppError('not-found');
  const preview = previewOf(file.name);
  if (!preview) throw new AppError('preview-none');
  const shown = preview === 'text' ? await asWords(file) : await asItIs(file);
  const subject = { type: 'file', id: fileId } as const;
  await commit(actor, { kind: 'file.viewed', subject, data: { name: file.name } }, async () => undefined);
  return shown;
}

async function asItIs({ name, size, mediaType, sha256 }: StoredFileRow): Promise<Shown> {
  if (!SHOWN_TYPES.includes(mediaType)) throw new AppError('preview-none');
  return { name, size, mediaType, bytes: await openStored(sha256, size) };
}

async function asWords({ name, size, sha256 }: StoredFileRow): Promise<Shown> {
  if (size > READING_LIMITS.fileMegabytes * BYTES_PER_MB) throw new AppError('preview-unreadable');
  const stored = new Response(await openStored(sha256, size));
  const read = await readDocumentApart(new Uint8Array(await stored.arrayBuffer()));
  if (!read.ok) throw new AppError(read.refusal.code === 'reading-busy' ? 'preview-busy' : 'preview-unreadable');
  const { text, notes } = read.value;
  const cut =
    text.length > PREVIEW_CHARACTERS ? [`文字太多，只显示前 ${PREVIEW_CHARACTERS / 10_000} 万字，其余请下载看。`] : [];
  const html = Buffer.from(
    renderPreview({
      title: name,
      text: text.slice(0, PREVIEW_CHARACTERS),
      notes: [...cut, ...notes.map(({ message }) => message)],
    }),
  );
  const mediaType = 'text/html; charset=utf-8';
  return { name, size: html.length, mediaType, bytes: new Blob([html]).stream() };
}

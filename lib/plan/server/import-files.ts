import { readFile } from 'node:fs/promises';
import type { Actor } from '@/lib/access/actor';
import type { ReadDocument } from '@/lib/document/document';
import { joinDocuments } from '@/lib/document/join-documents';
import type { DocumentRefusal } from '@/lib/document/messages';
import { decidePlanSource } from '@/lib/plan/plan-source';
import type { Incoming } from '@/lib/server/storage';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { importOrOpen } from './import-or-open';
import { readDocumentApart } from './read-apart';

export type ReceivedFile = { name: string; incoming: Incoming };
/** A file that cannot be read, by its place among those sent. */
export type RefusedFile = {
  index: number;
  name: string;
  code: DocumentRefusal;
  facts?: Record<string, string | number>;
};
export type FilesImported = { path: string } | { refused: RefusedFile[] };

type Given = { year?: number; publishedOn?: LocalDate };

/**
 * Several files as one plan: the covering notice first, attachments after it in the order given. Gives the plan's address, or
 * every file that cannot be read; then nothing is kept. Throws as `importPlan` does.
 */
export async function importFiles(actor: Actor, files: readonly ReceivedFile[], given: Given): Promise<FilesImported> {
  if (files.length === 0) throw new AppError('file-missing');
  const read: (ReceivedFile & ReadDocument)[] = [];
  const refused: RefusedFile[] = [];
  for (const [index, file] of files.entries()) {
    const answer = await readDocumentApart(await readFile(file.incoming.path));
    if (answer.ok) read.push({ ...file, ...answer.value, text: plainBreaks(answer.value.text) });
    else refused.push({ index, name: file.name, ...answer.refusal });
  }
  if (refused.length > 0) return { refused };
  const { text, parts, notes } = joinDocuments(read);
  const sourceName = parts
    .map(({ name }) => name)
    .join('、')
    .slice(0, 200);
  return { path: await importOrOpen(actor, { text, sourceName, files: parts, notes, ...given }) };
}

/** As the plan's text is kept, so that what is said of places in it stays true. */
function plainBreaks(text: string): string {
  const kept = decidePlanSource(text);
  return kept.ok ? kept.value : text;
}

import { readFile } from 'node:fs/promises';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { planFileName } from '@/lib/plan/plan-file';
import { isSameOrigin } from '@/lib/server/is-same-origin';
import { readMultipart } from '@/lib/server/read-multipart';
import { discard, type Incoming, receive } from '@/lib/server/storage';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { readDocumentApart } from './read-apart';

const FILE_BYTES = READING_LIMITS.fileMegabytes * BYTES_PER_MB;

export type Upload = { text: string; sourceName: string; fields: Record<string, string> };

/**
 * The one file of an ordinary form as text, whatever its format, with the other fields. Refuses several files, and
 * what cannot be read, each with its sentence; nothing of the file is kept.
 */
export async function readUpload(request: Request): Promise<Upload> {
  if (!isSameOrigin(request)) throw new AppError('cross-site');
  const received: { name: string; incoming: Incoming }[] = [];
  try {
    const { fields } = await readMultipart(request, async (fileName, bytes) => {
      if (received.length > 0) throw new AppError('documents-too-many');
      received.push({ name: planFileName(fileName), incoming: await receive(bytes, FILE_BYTES) });
    });
    const [file] = received;
    if (!file) throw new AppError('file-missing');
    const { text } = assertAccepted(await readDocumentApart(await readFile(file.incoming.path)));
    return { text, sourceName: file.name.slice(0, 200), fields };
  } finally {
    for (const { incoming } of received) await discard(incoming);
  }
}

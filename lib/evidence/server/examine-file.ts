import { readFile } from 'node:fs/promises';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import type { ContentCheck } from '@/lib/evidence/content-check';
import { type AcceptedFile, decideFile, type ReceivedFile } from '@/lib/evidence/decide-file';
import { findDocumentMark, findPersonalData } from '@/lib/evidence/forbidden-marks';
import { readDocumentApart } from '@/lib/plan/server/read-apart';
import { scanFile } from '@/lib/server/clamd';
import { env } from '@/lib/server/env';
import { logger } from '@/lib/server/logger';
import type { Incoming } from '@/lib/server/storage';
import { AppError, assertAccepted } from '@/lib/shared/app-error';
import { readFileKind } from './read-file-kind';

export type Examined = { file: AcceptedFile; check: ContentCheck };

/**
 * All that is asked of a received file before it may stay: kind, macros and name, malware where a scanner is set up, then the
 * marks in its text. Refuses as `decideFile`, and `malware-found`, `scanner-silent`, `file-check-busy`. A text that cannot
 * be read stops nothing; it is noted.
 */
export async function examineFile(incoming: Incoming, fileName: string): Promise<Examined> {
  const received = await readFileKind(incoming, fileName);
  const file = assertAccepted(decideFile(received, { macrosAllowed: env.macrosAllowed }));
  await refuseMalware(incoming);
  const read = await readText(incoming, received);
  if ('unread' in read) return { file, check: { personal: [], unread: read.unread } };
  const mark = findDocumentMark(read.text);
  if (mark) throw new AppError('secret-mark', { mark });
  return { file, check: { personal: findPersonalData(read.text), unread: null } };
}

/** Without a verdict nothing is taken in: a scanner that was set up is meant to be asked. */
async function refuseMalware({ path, sha256 }: Incoming): Promise<void> {
  if (!env.clamd) return;
  const answer = await scanFile(path, env.clamd);
  if (answer.kind === 'clean') return;
  logger.warn({ sha256, answer }, 'uploaded file refused by the malware scan');
  throw answer.kind === 'found' ? new AppError('malware-found', { name: answer.name }) : new AppError('scanner-silent');
}

async function readText(
  { path, size }: Incoming,
  { detected, text }: ReceivedFile,
): Promise<{ text: string } | { unread: string }> {
  if (text !== null) return { text };
  if (detected === 'png' || detected === 'jpg') return { unread: 'picture' };
  if (size > READING_LIMITS.fileMegabytes * BYTES_PER_MB) return { unread: 'document-too-large' };
  const read = await readDocumentApart(await readFile(path));
  // Nobody has looked yet, though it can be looked at: that is no reason to let it in.
  if (!read.ok && read.refusal.code === 'reading-busy') throw new AppError('file-check-busy');
  return read.ok ? { text: read.value.text } : { unread: read.refusal.code };
}

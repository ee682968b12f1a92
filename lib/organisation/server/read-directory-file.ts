import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { compareDirectory, type DirectoryComparison } from '@/lib/organisation/workbook/compare-directory';
import { SHEET_NAMES } from '@/lib/organisation/workbook/directory-state';
import type { ReadTable } from '@/lib/organisation/workbook/sheet-reader';
import { LARGEST_WORKBOOK_MB, WORKBOOK_LIMITS } from '@/lib/organisation/workbook/workbook-limits';
import { now } from '@/lib/server/clock';
import { readWorkbook } from '@/lib/server/office/read-workbook';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { findDirectoryFile, readDirectoryState, saveDirectoryFile } from './directory-store';

/**
 * Reads an uploaded workbook and keeps what it says until it is applied; nothing of the directory changes. Gives the
 * id under which its preview is found. Refuses what is no workbook, too large, or holds none of the sheets.
 */
export async function readDirectoryFile(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  if (!can(actor, 'body.manage')) throw new AppError('not-found');
  const sheets = readWorkbook(bytes, WORKBOOK_LIMITS);
  if (sheets === 'too-large') throw new AppError('workbook-too-large', { most: LARGEST_WORKBOOK_MB });
  if (sheets === 'unreadable') throw new AppError('workbook-unreadable');
  const tables = sheets.filter((sheet) => SHEET_NAMES.some((known) => known === sheet.name.trim()));
  if (tables.length === 0) throw new AppError('workbook-foreign', { sheets: SHEET_NAMES.join('、') });
  const { errors, changes } = compareDirectory(tables, await readDirectoryState(), newId);
  const id = newId();
  const data = { name, changes: changes.length, errors: errors.length };
  const event = { kind: 'directory.file-read', subject: { type: 'directory', id }, data } as const;
  const file = { id, name, tables, accountId: actor.accountId, createdAt: now() };
  await commit(actor, event, (tx) => saveDirectoryFile(tx, file));
  return id;
}

/** What a workbook would change, and `seen`, by which applying it knows that this is what was looked at. */
export type FilePreview = DirectoryComparison & { id: string; name: string; appliedAt: Date | null; seen: string };

/** The kept workbook held against the directory as it is now; throws `not-found`. */
export async function getFilePreview(actor: Actor, fileId: string): Promise<FilePreview> {
  const file = can(actor, 'body.manage') ? await findDirectoryFile(fileId) : null;
  if (!file) throw new AppError('not-found');
  const { id, name, appliedAt } = file;
  return { id, name, appliedAt, ...(await compareWithDirectory(file.tables)) };
}

async function compareWithDirectory(tables: readonly ReadTable[]): Promise<DirectoryComparison & { seen: string }> {
  const comparison = compareDirectory(tables, await readDirectoryState(), newId);
  // New rows get another id each time, so the words of the preview are what is compared, not the rows.
  const seen = createHash('sha256').update(JSON.stringify(comparison.changes)).digest('hex');
  return { ...comparison, seen };
}

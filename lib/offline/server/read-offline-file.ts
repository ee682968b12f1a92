import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import { OFFLINE_LIMITS } from '@/lib/offline/offline-schemas';
import { OFFLINE_SHEET } from '@/lib/offline/offline-sheet';
import { type ImportChange, type KnownPage, planImport } from '@/lib/offline/plan-import';
import { type OfflineError, readEntries } from '@/lib/offline/read-entries';
import { now, today } from '@/lib/server/clock';
import { readWorkbook } from '@/lib/server/office/read-workbook';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { findKnown, findOfflineFile, findPages, saveOfflineFile } from './offline-store';
import { reportingBody } from './reporting-body';

const sha256 = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');

/**
 * Reads a filled-in 填报表 and keeps what it says until it is applied; nothing else changes. Gives the id under which its
 * preview is found. Refuses what is no workbook, is too large, or has not the sheet.
 */
export async function readOfflineFile(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  const body = reportingBody(actor);
  const sheets = readWorkbook(bytes, OFFLINE_LIMITS);
  if (sheets === 'too-large') throw new AppError('workbook-too-large');
  if (sheets === 'unreadable') throw new AppError('workbook-unreadable');
  const rows = sheets.find((sheet) => sheet.name.trim() === OFFLINE_SHEET)?.rows;
  if (!rows) throw new AppError('workbook-foreign');
  const { errors, changes } = await hold(body.id, rows);
  const id = newId();
  const data = { name, changes: changes.length, errors: errors.length };
  const event = { kind: 'offline.file-read', subject: { type: 'offline', id }, data } as const;
  const file = { id, bodyId: body.id, accountId: actor.accountId, name, sha256: sha256(rows), rows, createdAt: now() };
  await commit(actor, event, (tx) => saveOfflineFile(tx, file));
  return id;
}

type Held = { changes: ImportChange[]; errors: OfflineError[]; pages: KnownPage[] };

/** What a sheet says held against the body's work as it is now. */
async function hold(bodyId: string, rows: readonly (readonly string[])[]): Promise<Held> {
  const { entries, errors } = readEntries(rows, today());
  const [obligations, pages] = await Promise.all([
    findKnown(bodyId, [...new Set(entries.map(({ obligationId }) => obligationId))]),
    findPages(bodyId, [...new Set(entries.flatMap(({ page }) => page?.url ?? []))]),
  ]);
  const planned = planImport(entries, { obligations, pages });
  const all = [...errors, ...planned.errors].sort((one, other) => one.row - other.row);
  return { changes: planned.changes, errors: all, pages };
}

/** `seen` is what applying it knows this preview by. */
export type OfflinePreview = Held & { id: string; bodyId: string; name: string; isApplied: boolean; seen: string };

/** A kept sheet held against the body's work as it is now; throws `not-found`. */
export async function getOfflinePreview(actor: Actor, fileId: string): Promise<OfflinePreview> {
  const file = await findOfflineFile(reportingBody(actor).id, fileId);
  if (!file) throw new AppError('not-found');
  const { id, bodyId, name, isApplied } = file;
  const held = isApplied ? { changes: [], errors: [], pages: [] } : await hold(bodyId, file.rows);
  return { id, bodyId, name, isApplied, ...held, seen: sha256([held.changes, held.errors]) };
}

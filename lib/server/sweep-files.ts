import { readRows } from './db';
import { logger } from './logger';
import { fileStore, sweepIncoming } from './storage';

/** An upload and the row that refers to it are minutes apart at most. */
const GRACE_HOURS = 24;
const BATCH = 500;
/** So many files without a row, and more than half of all, are no leftovers: the database is not the one of these files. */
export const SUSPICIOUS = 20;

/** Every table whose rows refer to stored files. */
export const REFERRING_TABLES = ['stored_file', 'plan_file'] as const;
const REFERRED = REFERRING_TABLES.map((table) => `SELECT sha256 FROM ${table} WHERE sha256 = ANY ($1)`).join(' UNION ');

export type Swept = { incoming: number; orphans: number };

/**
 * Removes what cut-off uploads and rolled-back transactions left behind: temporary files, and stored files that no row refers
 * to, both older than a day. May run while others upload, and in several processes at once.
 */
export async function sweepFiles(now: Date): Promise<Swept> {
  const before = new Date(now.getTime() - GRACE_HOURS * 3_600_000);
  const incoming = await sweepIncoming(before);
  const orphans = await removeOrphans(before);
  if (incoming + orphans > 0) logger.info({ incoming, orphans }, 'files without an owner removed');
  return { incoming, orphans };
}

async function removeOrphans(before: Date): Promise<number> {
  const { old, orphans } = await findOrphans(before);
  if (orphans.length >= SUSPICIOUS && orphans.length * 2 > old) {
    logger.error(
      { files: old, orphans: orphans.length },
      'most stored files have no row: wrong database? nothing removed',
    );
    return 0;
  }
  let removed = 0;
  for (const sha256 of orphans) if (await fileStore().remove(sha256, before)) removed += 1;
  return removed;
}

async function findOrphans(before: Date): Promise<{ old: number; orphans: string[] }> {
  const orphans: string[] = [];
  let old = 0;
  for await (const batch of inBatches(oldOnes(before))) {
    const rows = await readRows<{ sha256: string }>('files-referred', REFERRED, [batch]);
    const referred = new Set(rows.map(({ sha256 }) => sha256));
    old += batch.length;
    orphans.push(...batch.filter((sha256) => !referred.has(sha256)));
  }
  return { old, orphans };
}

async function* oldOnes(before: Date): AsyncGenerator<string> {
  for await (const { sha256, storedAt } of fileStore().list()) if (storedAt < before) yield sha256;
}

async function* inBatches(all: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

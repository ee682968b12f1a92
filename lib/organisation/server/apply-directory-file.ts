import type { Actor } from '@/lib/access/actor';
import { countActs } from '@/lib/organisation/workbook/compare-directory';
import type { ChangeAct, DirectoryWrite } from '@/lib/organisation/workbook/directory-state';
import { now } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { lockDirectory, markApplied, saveDirectory } from './directory-store';
import { getFilePreview } from './read-directory-file';

/**
 * Does what the preview of a workbook showed, all of it in one transaction or nothing, with one event that counts it.
 * Refuses `file-errors`, `file-unchanged`, `file-applied`, and `stale` when the directory has changed since the preview.
 */
export async function applyDirectoryFile(
  actor: Actor,
  { fileId, seen }: { fileId: string; seen: string },
): Promise<Record<ChangeAct, number>> {
  const preview = await getFilePreview(actor, fileId);
  if (preview.appliedAt) throw new AppError('file-applied');
  if (preview.errors.length > 0) throw new AppError('file-errors', { count: preview.errors.length });
  if (preview.changes.length === 0) throw new AppError('file-unchanged');
  if (preview.seen !== seen) throw new AppError('stale');
  const counts = countActs(preview.changes);
  const data = { name: preview.name, ...counts, bodyIds: bodiesOf(preview.writes) };
  const event = { kind: 'directory.imported', subject: { type: 'directory', id: fileId }, data } as const;
  await commit(actor, event, async (tx) => {
    await lockDirectory(tx);
    // Between the preview above and the lock somebody may have written; then what was seen is not what would happen.
    if ((await getFilePreview(actor, fileId)).seen !== seen) throw new AppError('stale');
    if (!(await markApplied(tx, fileId, now()))) throw new AppError('file-applied');
    await saveDirectory(tx, preview.writes);
  });
  return counts;
}

const bodiesOf = (writes: readonly DirectoryWrite[]): string[] => [...new Set(writes.flatMap(bodiesIn))];

function bodiesIn(write: DirectoryWrite): string[] {
  switch (write.table) {
    case 'body':
      return [write.row.id];
    case 'succession':
      return [write.row.predecessorId, write.row.successorId];
    case 'group':
      return [];
    case 'alias':
    case 'member':
    case 'post':
      return [write.row.bodyId];
  }
}

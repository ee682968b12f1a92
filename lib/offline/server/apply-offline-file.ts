import type { Actor } from '@/lib/access/actor';
import type { DomainEvent } from '@/lib/audit/domain-event';
import type { ApplyOffline } from '@/lib/offline/offline-schemas';
import { countImport, type ImportChange, type ImportFigures } from '@/lib/offline/plan-import';
import { now } from '@/lib/server/clock';
import { isDuplicate } from '@/lib/server/is-duplicate';
import { commitAll } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { findOfflineFile, type ImportRows, markApplied, moveAll, saveImport } from './offline-store';
import { getOfflinePreview, type OfflinePreview } from './read-offline-file';

/**
 * Does what the preview of a 填报表 showed, all of it in one transaction with an event for each thing, or nothing. Refuses
 * `file-errors`, `file-unchanged`, `file-applied`, and `stale` when anything has changed since the preview.
 */
export async function applyOfflineFile(actor: Actor, { fileId, seen }: ApplyOffline): Promise<ImportFigures> {
  const preview = await getOfflinePreview(actor, fileId);
  if (preview.isApplied) throw new AppError('file-applied');
  if (preview.seen !== seen) throw new AppError('stale');
  if (preview.errors.length > 0) throw new AppError('file-errors', { count: preview.errors.length });
  const figures = countImport(preview.changes);
  if (figures.obligations === 0) throw new AppError('file-unchanged');
  const changes = preview.changes.filter(hasEffect);
  const rows = rowsOf(actor, preview, changes);
  const moves = changes.map(({ obligation: { id, version }, acts }) => ({
    id,
    version,
    noted: acts.some(({ kind }) => kind === 'note'),
  }));
  try {
    await commitAll(actor, [...eventsOf(rows, preview), summary(preview, figures)], async (tx) => {
      await markApplied(tx, fileId, now());
      await moveAll(tx, preview.bodyId, moves);
      await saveImport(tx, rows);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const file = await findOfflineFile(preview.bodyId, fileId);
    throw new AppError(file?.isApplied ? 'file-applied' : 'stale');
  }
  return figures;
}

const hasEffect = ({ acts }: ImportChange): boolean =>
  acts.some((act) => act.kind === 'note' || act.source !== 'attached');

function rowsOf(actor: Actor, { bodyId, pages: known }: OfflinePreview, changes: readonly ImportChange[]): ImportRows {
  const { accountId, displayName: byName } = actor;
  const acts = changes.flatMap((change) => change.acts.map((act) => ({ obligationId: change.obligation.id, act })));
  const notes = acts.flatMap(({ obligationId, act }) =>
    act.kind === 'note' ? { id: newId(), obligationId, text: act.text, byAccountId: accountId, byName, at: now() } : [],
  );
  const shown = acts.flatMap(({ obligationId, act }) =>
    act.kind === 'page' && act.source !== 'attached' ? { obligationId, page: act } : [],
  );
  const pages = shown.flatMap(({ page: { source, url, title, publishedOn } }) =>
    source === 'new' ? { id: newId(), bodyId, url, title, publishedOn, createdBy: accountId } : [],
  );
  const ids = new Map([...known, ...pages].map(({ url, id }) => [url, id]));
  const uses = shown.map(({ obligationId, page }) => ({ obligationId, evidenceId: ids.get(page.url) ?? '' }));
  return { notes, pages, uses };
}

/** The same events as when each thing is done on its page. */
function eventsOf({ notes, pages, uses }: ImportRows, { pages: known }: OfflinePreview): DomainEvent[] {
  const titles = new Map([...known, ...pages].map(({ id, title }) => [id, title]));
  return [
    ...notes.map(({ obligationId, text }): DomainEvent => {
      return { kind: 'progress.recorded', subject: { type: 'obligation', id: obligationId }, data: { text } };
    }),
    ...pages.map(({ id, title }): DomainEvent => {
      return { kind: 'evidence.added', subject: { type: 'evidence', id }, data: { title, kind: 'link' } };
    }),
    ...uses.map(({ obligationId, evidenceId }): DomainEvent => {
      const data = { obligationId, title: titles.get(evidenceId) ?? '' };
      return { kind: 'evidence.attached', subject: { type: 'evidence', id: evidenceId }, data };
    }),
  ];
}

function summary({ id, name }: OfflinePreview, { obligations, notes, pages }: ImportFigures): DomainEvent {
  return { kind: 'offline.imported', subject: { type: 'offline', id }, data: { name, obligations, notes, pages } };
}

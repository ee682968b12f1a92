import type { OfflineRow } from '@/lib/offline/offline-sheet';
import type { KnownObligation, KnownPage } from '@/lib/offline/plan-import';
import { prisma, readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';
import type { LocalDate } from '@/lib/shared/local-date';
import { unsettledNow } from '@/lib/task/server/unsettled-now';
import { seenState, unsettled } from '@/lib/task/undo-veil';

// Both reads leave a decision out that can still be taken back: the report then waits, and takes nothing in.
const OPEN = `
  WITH unsettled AS (${unsettled('$2', '$3')})
  SELECT o.id, o.version, t.anchor, t.text, o.period, o.due_on AS "dueOn", o.state
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = o.plan_id AND p.state = 'issued'
  WHERE o.body_id = $1 AND ${seenState('o')} IN ('not_started', 'in_progress', 'returned')
  ORDER BY o.due_on NULLS LAST, t.number, o.period, o.id LIMIT 4000`;

/** What a body may still report, in the order of its days. */
export const listOpen = (bodyId: string): Promise<OfflineRow[]> =>
  readRows<OfflineRow>('offline-open', OPEN, [bodyId, ...unsettledNow()]);

const KNOWN = `
  WITH unsettled AS (${unsettled('$3', '$4')})
  SELECT o.id, o.version, ${seenState('o')} AS state, p.state = 'closed' AS "planClosed", t.anchor, t.text, o.period
  FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = o.plan_id
  WHERE o.body_id = $1 AND o.id = ANY ($2)`;

/** Of these obligations those of the body. */
export const findKnown = (bodyId: string, ids: readonly string[]): Promise<KnownObligation[]> =>
  readRows<KnownObligation>('offline-known', KNOWN, [bodyId, ids, ...unsettledNow()]);

/** The pages of a body's library with these addresses. */
export async function findPages(bodyId: string, urls: readonly string[]): Promise<KnownPage[]> {
  const rows = await prisma.evidence.findMany({
    where: { bodyId, kind: 'link', url: { in: [...urls] } },
    select: { id: true, url: true, title: true, publishedOn: true, uses: { select: { obligationId: true } } },
  });
  return rows.flatMap(({ url, publishedOn, uses, ...row }) =>
    url && publishedOn
      ? { ...row, url, publishedOn: dayOfColumn(publishedOn), usedBy: uses.map(({ obligationId }) => obligationId) }
      : [],
  );
}

export type OfflineFile = {
  id: string;
  bodyId: string;
  accountId: string;
  name: string;
  sha256: string;
  rows: string[][];
  createdAt: Date;
};

/** A sheet nobody applied is taken out after so many days. */
const KEPT_DAYS = 30;

export async function saveOfflineFile(tx: Tx, file: OfflineFile): Promise<void> {
  const stale = new Date(file.createdAt.getTime() - KEPT_DAYS * 86_400_000);
  await tx.offlineFile.deleteMany({ where: { createdAt: { lt: stale }, appliedAt: null } });
  await tx.offlineFile.create({ data: file });
}

export type KeptFile = Pick<OfflineFile, 'id' | 'bodyId' | 'name' | 'rows' | 'sha256'> & { isApplied: boolean };

/** A sheet of a body; `isApplied` also when an equal one was. Null when it is not the body's. */
export async function findOfflineFile(bodyId: string, id: string): Promise<KeptFile | null> {
  const file = await prisma.offlineFile.findFirst({ where: { id, bodyId } });
  if (!file) return null;
  const twins = await prisma.offlineFile.count({
    where: { bodyId, sha256: file.sha256, appliedAt: { not: null } },
  });
  return { ...file, rows: file.rows as unknown as string[][], isApplied: twins > 0 };
}

/** AppError `file-applied` when somebody has applied it meanwhile; an equal sheet meets the unique index. */
export async function markApplied(tx: Tx, id: string, appliedAt: Date): Promise<void> {
  const { count } = await tx.offlineFile.updateMany({ where: { id, appliedAt: null }, data: { appliedAt, rows: [] } });
  if (count === 0) throw new AppError('file-applied');
}

type Moved = { id: string; version: number; noted: boolean };

/**
 * Moves the obligations on from the versions the sheet holds; AppError `stale` when one has changed since. They are
 * locked in one order, so that two imports wait for each other instead of blocking.
 */
export async function moveAll(tx: Tx, bodyId: string, moves: readonly Moved[]): Promise<void> {
  const ids = moves.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM obligation WHERE id = ANY (${ids}) ORDER BY id FOR NO KEY UPDATE`;
  const moved = await tx.$executeRaw`
    UPDATE obligation o SET version = o.version + 1,
      state = CASE WHEN m.noted AND o.state = 'not_started' THEN 'in_progress'::obligation_state ELSE o.state END
    FROM unnest(${ids}::text[], ${moves.map(({ version }) => version)}::int[], ${moves.map(({ noted }) => noted)}::bool[])
      AS m (id, version, noted)
    WHERE o.id = m.id AND o.version = m.version AND o.body_id = ${bodyId}
      AND o.state IN ('not_started', 'in_progress', 'returned')`;
  if (moved !== moves.length) throw new AppError('stale');
}

export type NewNote = { id: string; obligationId: string; text: string; byAccountId: string; byName: string; at: Date };
export type NewPage = {
  id: string;
  bodyId: string;
  url: string;
  title: string;
  publishedOn: LocalDate;
  createdBy: string;
};

export type ImportRows = {
  notes: NewNote[];
  pages: NewPage[];
  uses: { obligationId: string; evidenceId: string }[];
};

/** Notes, pages and where the pages are attached. A page entered meanwhile meets the unique index. */
export async function saveImport(tx: Tx, { notes, pages, uses }: ImportRows): Promise<void> {
  await tx.progressNote.createMany({ data: notes });
  await tx.evidence.createMany({
    data: pages.map(({ publishedOn, ...page }) => ({ ...page, kind: 'link', publishedOn: columnOfDay(publishedOn) })),
  });
  await tx.obligationEvidence.createMany({ data: uses, skipDuplicates: true });
}

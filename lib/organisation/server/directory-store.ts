import type { DirectoryState, DirectoryWrite } from '@/lib/organisation/workbook/directory-state';
import type { ReadTable } from '@/lib/organisation/workbook/sheet-reader';
import { prisma, readRows } from '@/lib/server/db';
import type { Tx } from '@/lib/server/unit-of-work';
import type { LocalDate } from '@/lib/shared/local-date';
import { saveAlias, saveBody } from './body-store';
import { listSuccessions } from './queries';

const BODIES = `
  SELECT id, name, short_name AS "shortName", kind, level, parent_id AS "parentId", valid_from AS "validFrom",
    valid_to AS "validTo" FROM body ORDER BY kind, sort_order, short_name`;
const ALIASES = `
  SELECT a.alias, a.body_id AS "bodyId", a.source, a.valid_from AS "validFrom", a.valid_to AS "validTo"
  FROM body_alias a JOIN body b ON b.id = a.body_id ORDER BY b.kind, b.sort_order, b.short_name, a.alias`;
const MEMBERS = `
  SELECT m.id, m.group_id AS "groupId", m.body_id AS "bodyId", m.valid_from AS "validFrom", m.valid_to AS "validTo"
  FROM body_group_member m JOIN body b ON b.id = m.body_id
  ORDER BY b.kind, b.sort_order, b.short_name, m.valid_from, m.id`;
const POSTS = `
  SELECT p.id, p.body_id AS "bodyId", p.kind, p.title, p.phone, p.valid_from AS "validFrom", p.valid_to AS "validTo"
  FROM body_post p JOIN body b ON b.id = p.body_id
  ORDER BY b.kind, b.sort_order, b.short_name, p.kind, p.valid_from, p.id`;
const GROUPS = 'SELECT id, name, aliases FROM body_group ORDER BY sort_order, name';

/** The whole directory, as the workbook carries it. */
export async function readDirectoryState(): Promise<DirectoryState> {
  const [bodies, aliases, successions, groups, members, posts] = await Promise.all([
    readRows<DirectoryState['bodies'][number]>('state-bodies', BODIES, []),
    readRows<DirectoryState['aliases'][number]>('state-aliases', ALIASES, []),
    listSuccessions(),
    readRows<DirectoryState['groups'][number]>('state-groups', GROUPS, []),
    readRows<DirectoryState['members'][number]>('state-members', MEMBERS, []),
    readRows<DirectoryState['posts'][number]>('state-posts', POSTS, []),
  ]);
  return { bodies, aliases, successions, groups, members, posts };
}

const dayOrNull = (day: LocalDate | null): Date | null => (day === null ? null : new Date(day));

/** Nobody else imports, merges or reforms while the directory is being written as a whole. */
export async function lockDirectory(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE body, body_alias, body_group, body_group_member, body_post IN SHARE ROW EXCLUSIVE MODE`;
}

type Of<Table extends DirectoryWrite['table']> = Extract<DirectoryWrite, { table: Table }>;

const days = ({ validFrom, validTo }: { validFrom: LocalDate; validTo: LocalDate | null }) => ({
  validFrom: new Date(validFrom),
  validTo: dayOrNull(validTo),
});

/** Writes rows in an order in which everything a row names is there already; new rows many at a time. */
export async function saveDirectory(tx: Tx, writes: readonly DirectoryWrite[]): Promise<void> {
  const of = <Table extends DirectoryWrite['table']>(table: Table) =>
    writes.filter((write): write is Of<Table> => write.table === table);
  await saveBodies(tx, of('body'));
  for (const { row } of of('alias')) await saveAlias(tx, { ...row, source: 'workbook' });
  for (const write of of('succession')) await saveSuccession(tx, write);
  for (const write of of('group')) await saveGroup(tx, write);
  await saveMembers(tx, of('member'));
  await savePosts(tx, of('post'));
}

/** Rows of a first import stand behind those that are there, in the order of the sheet. */
const BEHIND = 1000;

async function saveBodies(tx: Tx, writes: readonly Of<'body'>[]): Promise<void> {
  const news = writes.flatMap(({ isNew, row }) => (isNew ? row : []));
  const others = writes.flatMap(({ isNew, row }) => (isNew ? [] : row));
  // Two bodies may swap names, so each gets a name of its own before its last one.
  for (const { id } of others) await tx.body.update({ where: { id }, data: { name: `…${id}`, shortName: `…${id}` } });
  // A parent may stand further down in the sheet, so parents are set when all bodies are there.
  await tx.body.createMany({
    data: news.map((row, index) => ({ ...row, ...days(row), parentId: null, sortOrder: BEHIND + index })),
  });
  const placed = [...others, ...news.filter(({ parentId }) => parentId !== null)];
  for (const { id, ...facts } of placed) await saveBody(tx, id, facts);
}

async function saveSuccession(tx: Tx, { row }: Of<'succession'>): Promise<void> {
  const { predecessorId, successorId, kind, document } = row;
  const data = { kind, document, effectiveOn: new Date(row.effectiveOn) };
  await tx.bodySuccession.upsert({
    where: { predecessorId_successorId: { predecessorId, successorId } },
    create: { predecessorId, successorId, ...data },
    update: data,
  });
}

async function saveGroup(tx: Tx, { isNew, row: { id, ...facts } }: Of<'group'>): Promise<void> {
  if (isNew) await tx.bodyGroup.create({ data: { id, ...facts, sortOrder: BEHIND } });
  else await tx.bodyGroup.update({ where: { id }, data: facts });
}

async function saveMembers(tx: Tx, writes: readonly Of<'member'>[]): Promise<void> {
  const news = writes.flatMap(({ isNew, row }) => (isNew ? [{ ...row, ...days(row) }] : []));
  await tx.bodyGroupMember.createMany({ data: news });
  for (const { isNew, row } of writes) {
    if (!isNew) await tx.bodyGroupMember.update({ where: { id: row.id }, data: days(row) });
  }
}

async function savePosts(tx: Tx, writes: readonly Of<'post'>[]): Promise<void> {
  const news = writes.flatMap(({ isNew, row }) => (isNew ? [{ ...row, ...days(row) }] : []));
  await tx.bodyPost.createMany({ data: news });
  for (const { isNew, row } of writes) {
    const { id, ...facts } = row;
    if (!isNew) await tx.bodyPost.update({ where: { id }, data: { ...facts, ...days(row) } });
  }
}

export type DirectoryFile = { id: string; name: string; tables: ReadTable[]; createdAt: Date; appliedAt: Date | null };

/** A workbook nobody applied is emptied after so many days: it may name persons. */
const KEPT_DAYS = 30;

export async function saveDirectoryFile(
  tx: Tx,
  file: { id: string; name: string; tables: readonly ReadTable[]; accountId: string | null; createdAt: Date },
): Promise<void> {
  const { tables, ...facts } = file;
  const stale = new Date(facts.createdAt.getTime() - KEPT_DAYS * 86_400_000);
  await tx.directoryFile.updateMany({ where: { createdAt: { lt: stale }, appliedAt: null }, data: { rows: [] } });
  await tx.directoryFile.create({
    data: { ...facts, rows: tables.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })) },
  });
}

export async function findDirectoryFile(id: string): Promise<DirectoryFile | null> {
  const file = await prisma.directoryFile.findUnique({ where: { id } });
  if (!file) return null;
  return { ...file, tables: file.rows as unknown as ReadTable[] };
}

/** False when somebody has applied it meanwhile. What it said of persons is not kept any longer. */
export async function markApplied(tx: Tx, id: string, appliedAt: Date): Promise<boolean> {
  const data = { appliedAt, rows: [] };
  const { count } = await tx.directoryFile.updateMany({ where: { id, appliedAt: null }, data });
  return count === 1;
}

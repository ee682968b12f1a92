import { afterAll, describe, expect, it } from 'vitest';
import { disconnect, prisma } from '@/lib/server/db';
import { readWorkbook } from '@/lib/server/office/read-workbook';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { aBody, aPost } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { applyDirectoryFile } from './apply-directory-file';
import { exportDirectory } from './export-directory';
import { getFilePreview, readDirectoryFile } from './read-directory-file';

afterAll(disconnect);

const LIMITS = { unpackedBytes: 40_000_000, rows: 10_000, columns: 30 };
const steward = async () => (await anAccount({ role: 'steward' })).actor;

type Tables = { name: string; rows: string[][] }[];

/** The exported workbook with cells of one row changed; the row is found by its text. */
async function edited(bytes: Buffer, edit: (tables: Tables) => void): Promise<Buffer> {
  const tables = readWorkbook(bytes, LIMITS);
  if (typeof tables === 'string') throw new Error(tables);
  edit(tables);
  return writeWorkbook(
    '单位名录',
    tables.map((table) => ({ ...table, widths: [] })),
  );
}

const rowOf = (tables: Tables, sheet: string, text: string): string[] => {
  const row = tables.find(({ name }) => name === sheet)?.rows.find((cells) => cells.includes(text));
  if (!row) throw new Error(`no row with ${text}`);
  return row;
};

describe('the directory as a workbook, out and in', () => {
  it('unchanged it says so and changes nothing', async () => {
    const actor = await steward();
    const body = await aBody({ shortName: `=市公式局${Math.random()}` });
    await aPost(body.id, 'contact', '@办公室');
    const { bytes } = await exportDirectory(actor);
    const id = await readDirectoryFile(actor, { name: '单位名录.xlsx', bytes });
    const { errors, changes, seen } = await getFilePreview(actor, id);
    expect({ errors, changes }).toEqual({ errors: [], changes: [] });
    await expect(applyDirectoryFile(actor, { fileId: id, seen })).rejects.toMatchObject({ code: 'file-unchanged' });
  });

  it('an error keeps everything out; corrected, all of it goes in with one event', async () => {
    const actor = await steward();
    const body = await aBody();
    await aPost(body.id, 'contact', '办公室');
    const { bytes } = await exportDirectory(actor);
    const added = `${body.shortName}新所`;
    const change = (phone: string) => (tables: Tables) => {
      rowOf(tables, '单位', body.id)[2] = `${body.shortName}甲`;
      tables[0]?.rows.push([
        '',
        `衡阳${added}`,
        added,
        '部门下属机构',
        '市级',
        `${body.shortName}甲`,
        '2016-03-01',
        '',
      ]);
      tables[1]?.rows.push([`${body.shortName}老名字`, `${body.shortName}甲`, '', '', '']);
      tables[3]?.rows.push(['', `名单${body.id.slice(-8)}`, '', `${body.shortName}甲`, '', '']);
      const post = rowOf(tables, '岗位', body.shortName);
      post[1] = `${body.shortName}甲`;
      post[4] = phone;
    };
    const wrong = await readDirectoryFile(actor, {
      name: '错.xlsx',
      bytes: await edited(bytes, change('13873412345')),
    });
    const refused = await getFilePreview(actor, wrong);
    expect(refused.errors.map(({ sheet, column, read }) => [sheet, column, read])).toEqual([
      ['岗位', '办公电话', '13873412345'],
    ]);
    await expect(applyDirectoryFile(actor, { fileId: wrong, seen: refused.seen })).rejects.toMatchObject({
      code: 'file-errors',
    });
    expect(await prisma.body.count({ where: { shortName: added } })).toBe(0);

    const right = await readDirectoryFile(actor, {
      name: '对.xlsx',
      bytes: await edited(bytes, change('0734-8866123')),
    });
    const { seen } = await getFilePreview(actor, right);
    expect(await applyDirectoryFile(actor, { fileId: right, seen })).toEqual({ added: 4, changed: 2, ended: 0 });
    const child = await prisma.body.findUniqueOrThrow({ where: { shortName: added } });
    expect(child).toMatchObject({ parentId: body.id, kind: 'subordinate' });
    expect(await prisma.bodyPost.count({ where: { bodyId: body.id, phone: '0734-8866123' } })).toBe(1);
    expect(await prisma.auditEvent.count({ where: { kind: 'directory.imported', subjectId: right } })).toBe(1);
    await expect(applyDirectoryFile(actor, { fileId: right, seen })).rejects.toMatchObject({ code: 'file-applied' });
  });

  it('what was changed since the preview is not overwritten unseen', async () => {
    const actor = await steward();
    const body = await aBody();
    const { bytes } = await exportDirectory(actor);
    const file = await edited(bytes, (tables) => {
      rowOf(tables, '单位', body.id)[1] = `${body.name}甲`;
    });
    const fileId = await readDirectoryFile(actor, { name: '改名.xlsx', bytes: file });
    const { seen } = await getFilePreview(actor, fileId);
    await prisma.body.update({ where: { id: body.id }, data: { shortName: `${body.shortName}乙` } });
    await expect(applyDirectoryFile(actor, { fileId, seen })).rejects.toMatchObject({ code: 'stale' });
    expect((await prisma.body.findUniqueOrThrow({ where: { id: body.id } })).name).toBe(body.name);
  });

  it('of two who apply it at once, one does', async () => {
    const actor = await steward();
    const body = await aBody();
    const { bytes } = await exportDirectory(actor);
    const file = await edited(bytes, (tables) => {
      tables[1]?.rows.push([`${body.shortName}别名`, body.shortName, '', '', '']);
    });
    const fileId = await readDirectoryFile(actor, { name: '别名.xlsx', bytes: file });
    const { seen } = await getFilePreview(actor, fileId);
    const results = await Promise.allSettled([1, 2].map(() => applyDirectoryFile(actor, { fileId, seen })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is nothing for a stranger, and nothing from a file that is none', async () => {
    const reader = (await anAccount({ role: 'auditor' })).actor;
    const actor = await steward();
    await expect(exportDirectory(reader)).rejects.toMatchObject({ code: 'not-found' });
    const bytes = writeWorkbook('别的', [{ name: '工资', widths: [], rows: [['a']] }]);
    await expect(readDirectoryFile(reader, { name: 'x', bytes })).rejects.toMatchObject({ code: 'not-found' });
    await expect(readDirectoryFile(actor, { name: 'x', bytes })).rejects.toMatchObject({ code: 'workbook-foreign' });
    await expect(readDirectoryFile(actor, { name: 'x', bytes: new Uint8Array(9) })).rejects.toMatchObject({
      code: 'workbook-unreadable',
    });
    const file = await readDirectoryFile(actor, { name: 'x.xlsx', bytes: (await exportDirectory(actor)).bytes });
    await expect(getFilePreview(reader, file)).rejects.toMatchObject({ code: 'not-found' });
  });
});

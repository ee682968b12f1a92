import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { OFFLINE_COLUMNS, OFFLINE_SHEET, type OfflineColumn } from '@/lib/offline/offline-sheet';
import { closePlan, getClosing } from '@/lib/plan/server/close-plan';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { readWorkbook } from '@/lib/server/office/read-workbook';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { recordProgress } from '@/lib/task/server/record-progress';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { evidenceFor } from '@/prisma/seed/evidence-for';
import { applyOfflineFile } from './apply-offline-file';
import { exportOffline } from './export-offline';
import { getOfflinePreview, readOfflineFile } from './read-offline-file';

const LIMITS = { unpackedBytes: 40_000_000, rows: 5000, columns: 26 };
const FORMULA = '=HYPERLINK("http://evil.example","点")';
let body: BuiltBody;
let liaison: Actor;
let [first, second] = ['', ''];

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  const planId = await aPlan();
  first = (await anObligation({ body, task: await aTask(planId, FORMULA) })).obligationId;
  second = (await anObligation({ body, task: await aTask(planId), state: 'returned' })).obligationId;
  await anObligation({ body, task: await aTask(planId), state: 'closed' });
});
afterAll(disconnect);

type Filled = Partial<Record<OfflineColumn, string>>;
const page = { 网页标题: '三季度公告', 网址: 'https://a.gov.cn/1', 发布日期: '2016-10-08' };

const rowsOf = (bytes: Uint8Array): string[][] => {
  const sheets = readWorkbook(bytes, LIMITS);
  if (typeof sheets === 'string') throw new Error(sheets);
  return sheets.find(({ name }) => name === OFFLINE_SHEET)?.rows ?? [];
};

/** The exported sheet filled in, by the id of each obligation. */
async function filled(by: Record<string, Filled>, actor = liaison): Promise<Buffer> {
  const rows = rowsOf((await exportOffline(actor)).bytes).map((cells) => {
    const typed = by[cells[OFFLINE_COLUMNS.indexOf('编号')] ?? ''];
    return OFFLINE_COLUMNS.map((column, index) => typed?.[column] ?? cells[index] ?? '');
  });
  return writeWorkbook('填报表', [{ name: OFFLINE_SHEET, widths: [], rows }]);
}

const send = async (bytes: Uint8Array, actor = liaison) => {
  const fileId = await readOfflineFile(actor, { name: '填报表.xlsx', bytes });
  const { seen, errors, changes } = await getOfflinePreview(actor, fileId);
  return { fileId, seen, changes, errors: errors.map(({ cell, say }) => `${cell}：${say}`) };
};
const counts = async () => ({
  notes: await prisma.progressNote.count({ where: { obligation: { bodyId: body.id } } }),
  evidence: await prisma.evidence.count({ where: { bodyId: body.id } }),
  uses: await prisma.obligationEvidence.count({ where: { obligation: { bodyId: body.id } } }),
});
const NOTHING = { notes: 0, evidence: 0, uses: 0 };

describe('the 填报表, out and in', () => {
  it('holds what is open, as text; another office program opens and saves it, and it comes back', async () => {
    const { bytes, name } = await exportOffline(liaison);
    expect(name).toContain(body.shortName);
    const [note, head, ...rows] = rowsOf(bytes);
    expect(note?.[0]).toContain('保密审查');
    expect(head).toEqual(OFFLINE_COLUMNS);
    expect(rows.map((cells) => cells[9]).sort()).toEqual([first, second].sort());
    expect(rows.flat()).toContain(FORMULA);

    const typed = await filled({ [first]: { 进展: '=1+1 已挂网', ...page } });
    const saved = await convertWithOffice(typed, 'xlsx', 'xlsx:Calc MS Excel 2007 XML');
    const { fileId, seen, errors } = await send(saved);
    expect(errors).toEqual([]);
    expect(await applyOfflineFile(liaison, { fileId, seen })).toEqual({ obligations: 1, notes: 1, pages: 1, added: 1 });
    const text = '=1+1 已挂网';
    expect(await prisma.progressNote.findFirst({ where: { obligationId: first } })).toMatchObject({ text });
    const csv = await convertWithOffice(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76');
    expect(csv.toString('utf8')).toContain('HYPERLINK');
  });

  it('does all of it in one step with its events, once', async () => {
    const known = await evidenceFor({ bodyId: body.id, obligationId: first });
    const { url } = await prisma.evidence.findUniqueOrThrow({ where: { id: known } });
    const bytes = await filled({
      [first]: { 进展: '已挂网', ...page },
      [second]: { 进展: '已改好', ...page, 网址: url ?? '' },
    });
    const { fileId, seen, errors, changes } = await send(bytes);
    expect([errors, changes.length]).toEqual([[], 2]);
    expect(await counts()).toEqual({ notes: 0, evidence: 1, uses: 1 });
    await applyOfflineFile(liaison, { fileId, seen });
    expect(await counts()).toEqual({ notes: 2, evidence: 2, uses: 3 });
    const states = await prisma.obligation.findMany({ where: { id: { in: [first, second] } }, orderBy: { id: 'asc' } });
    expect(states.map(({ state, version }) => [state, version])).toEqual([
      ['in_progress', 2],
      ['returned', 2],
    ]);
    const told = await prisma.auditEvent.findMany({
      where: { actorAccountId: liaison.accountId },
      orderBy: { seq: 'asc' },
    });
    expect(told.map(({ kind }) => kind)).toEqual([
      'paper.exported',
      'offline.file-read',
      'progress.recorded',
      'progress.recorded',
      'evidence.added',
      'evidence.attached',
      'evidence.attached',
      'offline.imported',
    ]);

    await expect(applyOfflineFile(liaison, { fileId, seen })).rejects.toMatchObject({ code: 'file-applied' });
    const again = await readOfflineFile(liaison, { name: '又一次.xlsx', bytes });
    expect(await getOfflinePreview(liaison, again)).toMatchObject({ isApplied: true, changes: [] });
    await expect(applyOfflineFile(liaison, { fileId: again, seen })).rejects.toMatchObject({ code: 'file-applied' });
    expect(await counts()).toEqual({ notes: 2, evidence: 2, uses: 3 });
  });

  it('half of it wrong, nothing is done', async () => {
    const bytes = await filled({ [first]: { 进展: '已挂网' }, [second]: { ...page, 发布日期: '2016.13.1' } });
    const { fileId, seen, errors, changes } = await send(bytes);
    expect(errors).toEqual([expect.stringContaining('：发布日期“2016.13.1”不是日期，写成 2016-10-20')]);
    expect(changes).toHaveLength(1);
    await expect(applyOfflineFile(liaison, { fileId, seen })).rejects.toMatchObject({ code: 'file-errors' });
    expect(await counts()).toEqual(NOTHING);
    expect(await prisma.obligation.count({ where: { bodyId: body.id, version: { gt: 1 } } })).toBe(0);
  });

  it('an obligation of another body reads like one that is none', async () => {
    const other = await aBody();
    const foreign = (await anObligation({ body: other })).obligationId;
    const bytes = await filled({ [first]: { 进展: '甲', 编号: foreign }, [second]: { 进展: '甲', 编号: 'nothing' } });
    const { fileId, seen, errors } = await send(bytes);
    const sentence = '没有找到这一项，可能已被移走，或不归你单位办';
    expect(errors.map((each) => each.slice(3))).toEqual([sentence, sentence]);
    await expect(applyOfflineFile(liaison, { fileId, seen })).rejects.toMatchObject({ code: 'file-errors' });
    expect(await prisma.progressNote.count({ where: { obligationId: foreign } })).toBe(0);
  });

  it('is for those who report for the body only', async () => {
    const bytes = await filled({ [first]: { 进展: '甲' } });
    const { fileId, seen } = await send(bytes);
    const people = await Promise.all([
      anAccount({ role: 'liaison', body: await aBody() }),
      anAccount({ role: 'deputy', body }),
      anAccount({ role: 'steward' }),
    ]);
    for (const { actor } of people) {
      await expect(getOfflinePreview(actor, fileId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(applyOfflineFile(actor, { fileId, seen })).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const { actor } of people.slice(1)) {
      await expect(exportOffline(actor)).rejects.toMatchObject({ code: 'not-found' });
      await expect(readOfflineFile(actor, { name: 'x', bytes })).rejects.toMatchObject({ code: 'not-found' });
    }
    const colleague = (await anAccount({ role: 'liaison', body })).actor;
    expect(await applyOfflineFile(colleague, { fileId, seen })).toMatchObject({ notes: 1 });
  });

  it('what changed since the preview is not done unseen', async () => {
    const { fileId, seen } = await send(await filled({ [first]: { 进展: '甲' }, [second]: page }));
    await recordProgress(liaison, { obligationId: first, requestKey: crypto.randomUUID(), text: '页面上先记了' });
    await expect(applyOfflineFile(liaison, { fileId, seen })).rejects.toMatchObject({ code: 'stale' });
    const { errors } = await getOfflinePreview(liaison, fileId);
    expect(errors.map(({ say }) => say)).toEqual(['导出以后这一件有了改动，请重新导出，看过再填']);
    expect(await counts()).toEqual({ ...NOTHING, notes: 1 });
  });

  it('of equal sheets applied at once and of work on the page meanwhile, one is done', async () => {
    const bytes = await filled({ [first]: { 进展: '甲', ...page }, [second]: page });
    const [one, twin] = [await send(bytes), await send(bytes)];
    const results = await Promise.allSettled([one, twin, one, twin].map((each) => applyOfflineFile(liaison, each)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(['file-applied', 'stale']).toContain(result.reason.code);
    expect(await counts()).toEqual({ notes: 1, evidence: 1, uses: 2 });

    const next = await send(await filled({ [first]: { 进展: '乙' }, [second]: { 进展: '丙' } }));
    const work = recordProgress(liaison, { obligationId: second, requestKey: crypto.randomUUID(), text: '丁' });
    const [applied] = await Promise.allSettled([applyOfflineFile(liaison, next), work]);
    const notes = await prisma.progressNote.count({
      where: { text: { in: ['乙', '丙'] }, obligation: { bodyId: body.id } },
    });
    expect(notes).toBe(applied.status === 'fulfilled' ? 2 : 0);
  });

  it('nothing of a closed plan is written, and no file that is none is kept', async () => {
    const { fileId, seen } = await send(await filled({ [first]: { 进展: '甲' } }));
    const { planId } = await prisma.obligation.findUniqueOrThrow({ where: { id: first } });
    const steward = (await anAccount({ role: 'steward' })).actor;
    await closePlan(steward, { planId, version: (await getClosing(steward, planId)).plan.version });
    await expect(applyOfflineFile(liaison, { fileId, seen })).rejects.toMatchObject({ code: 'stale' });
    expect((await getOfflinePreview(liaison, fileId)).errors[0]?.say).toContain('已经关闭');
    const foreign = writeWorkbook('别的', [{ name: '工资', widths: [], rows: [['a']] }]);
    await expect(readOfflineFile(liaison, { name: 'x', bytes: foreign })).rejects.toMatchObject({
      code: 'workbook-foreign',
    });
    await expect(readOfflineFile(liaison, { name: 'x', bytes: new Uint8Array(9) })).rejects.toMatchObject({
      code: 'workbook-unreadable',
    });
  });
});

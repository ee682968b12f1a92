import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { cellText, type ReportModel } from '@/lib/report/report-model';
import { findAssessment } from '@/lib/scoring/server/assessment-store';
import { confirmAssessment } from '@/lib/scoring/server/confirm-assessment';
import { recordFact } from '@/lib/scoring/server/record-fact';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { aDepartmentNearlyScored, anAssessment } from '@/prisma/seed/an-assessment';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { exportYearEnd } from './export-year-end';
import { getYearEnd } from './get-year-end';

const OPENING_TIME_MS = 180_000;
let steward: Actor;

beforeAll(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-10-12');
  steward = (await anAccount({ role: 'steward' })).actor;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

/** One department with the 79 of 90 of scheme A, one county that is not scored yet. */
async function aYear() {
  const planId = await aPlan();
  const body = await aDepartmentNearlyScored(planId);
  const county = await aBody({ kind: 'county' });
  await anObligation({ body: county, task: await aTask(planId), state: 'submitted', dueOn: '2016-09-30' });
  const assessmentId = await anAssessment(planId);
  const forms: Record<string, Record<string, string>> = {
    A4: { 'element-0': 'yes', 'element-1': 'yes', 'element-2': 'yes', 'element-3': 'no' },
    A6: { 'element-2': 'yes' },
    A7: { numerator: '4', denominator: '5' },
    A8: { occurrences: '' },
  };
  for (const [indicatorId, form] of Object.entries(forms)) {
    await recordFact(steward, { assessmentId, bodyId: body.id, indicatorId, version: 0, ground: '核查表' }, form);
  }
  return { planId, body, county, assessmentId };
}

async function modelOf(planId: string): Promise<ReportModel> {
  const assessment = await findAssessment({ planId });
  if (!assessment) throw new Error('no assessment');
  return getYearEnd(steward, assessment);
}

const rowsOf = ({ blocks }: ReportModel): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => (row.kind === 'cells' ? row.cells.map(cellText) : [])) : [],
  );

describe('年终总结', () => {
  it('屏幕、Word、Excel 的数字是同一份', { timeout: OPENING_TIME_MS }, async () => {
    const { planId, body, county } = await aYear();
    const model = await modelOf(planId);
    const word = await exportYearEnd(steward, { planId, format: 'docx' });
    const text = (await convertWithOffice(word.bytes, 'docx', 'txt:Text (encoded):UTF8')).toString('utf8');
    const book = await exportYearEnd(steward, { planId, format: 'xlsx' });
    const csv = (await convertWithOffice(book.bytes, 'xlsx', sheetFilter(2))).toString('utf8');
    const scored = rowsOf(model).find((row) => row[1] === body.shortName) ?? [];
    expect(scored).toEqual([
      '1',
      body.shortName,
      '54.00',
      '5.00',
      '3.00',
      '6.00',
      '—',
      '5.00',
      '4.00',
      '2.00',
      '87.78',
      '良好',
      '3.51',
    ]);
    expect(text.replace(/\s+/g, ' ')).toContain(scored.join(' '));
    expect(csv.replaceAll('"', '')).toContain(scored.join(','));
    for (const block of model.blocks) if (block.kind === 'paragraph') expect(text).toContain(block.text);
    expect(text).toContain('要点任务分解到单位共13件：办结11件，其中按期办结10件、逾期后办结1件');
    expect(word.name).toBe(`${model.title}.docx`);
    expect(rowsOf(model).find((row) => row[1] === county.shortName)).toEqual(expect.arrayContaining(['待定']));
  });

  it('定稿以后不再变，没有草稿字样；导出留痕；没有权限的拿不到', async () => {
    const { planId, assessmentId } = await aYear();
    await prisma.obligation.deleteMany({ where: { planId, state: 'submitted' } });
    const leader = (await anAccount({ role: 'leader' })).actor;
    await confirmAssessment(leader, { assessmentId });
    const final = await modelOf(planId);
    expect(final.mark).toBeNull();
    await prisma.obligation.updateMany({
      where: { planId, state: 'not_started' },
      data: { state: 'closed', completedOn: new Date('2016-10-11') },
    });
    expect(await modelOf(planId)).toEqual(final);
    const { bytes } = await exportYearEnd(leader, { planId, format: 'docx' });
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('草稿');
    const events = await prisma.auditEvent.findMany({ where: { kind: 'paper.exported', subjectId: planId } });
    expect(events.map(({ body }) => JSON.parse(body))).toEqual([{ paper: final.title, format: 'docx' }]);
    const stranger = (await anAccount({ role: 'supervision' })).actor;
    await expect(exportYearEnd(stranger, { planId, format: 'docx' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(exportYearEnd(steward, { planId: 'nobody', format: 'docx' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

/** Comma, double quotes, UTF-8, shown as formatted; the last number picks the sheet. */
const sheetFilter = (sheet: number): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,${sheet}`;

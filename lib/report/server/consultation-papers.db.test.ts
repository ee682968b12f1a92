import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { importUpstream } from '@/lib/basis/server/import-upstream';
import { linkAllAlike, waiveClause } from '@/lib/basis/server/link-basis';
import { getPlanBasis } from '@/lib/basis/server/queries';
import { answerWithoutOpinion } from '@/lib/consultation/server/answer-consultation';
import { decideOpinions } from '@/lib/consultation/server/decide-opinions';
import { giveOpinion } from '@/lib/consultation/server/give-opinion';
import { getRoundForOffice } from '@/lib/consultation/server/queries';
import { closeConsultation, publishDecisions } from '@/lib/consultation/server/run-consultation';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { AppError } from '@/lib/shared/app-error';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aConsultation } from '@/prisma/seed/a-consultation';
import { anAccount } from '@/prisma/seed/an-account';
import { exportBasisTable } from './export-basis-table';
import { exportConsultation } from './export-consultation';

const OPENING_TIME_MS = 180_000;
let steward: Actor;
let liaison: Actor;
let stranger: Actor;
let bureau: BuiltBody;
let county: BuiltBody;
let consultationId: string;
let planId: string;

const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'accepted',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const read = async (bytes: Buffer) =>
  (await convertWithOffice(bytes, 'docx', 'txt:Text (encoded):UTF8')).toString('utf8').replace(/\s+/g, '');

beforeAll(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-07-04');
  [bureau, county] = [await aBody(), await aBody({ kind: 'county', shortName: `衡${Date.now()}县` })];
  steward = (await anAccount({ role: 'steward' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: bureau })).actor;
  stranger = (await anAccount({ role: 'liaison', body: county })).actor;
  ({ consultationId, planId } = await aConsultation(steward, [bureau, county]));
  const { round } = await getRoundForOffice(steward, consultationId);
  const start = round.sourceText.indexOf('每半年');
  const clause = round.outline.find((one) => one.start <= start && start < one.end)?.ordinal ?? null;
  const place = { clause, start, end: start + 3 };
  const words = { kind: 'amend', wording: '=每季度', reason: '按季度监测' } as const;
  await giveOpinion(liaison, { consultationId, opinionId: crypto.randomUUID(), version: 0, place, ...words });
  await answerWithoutOpinion(stranger, { consultationId });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

describe('papers of a consultation', () => {
  it('征求意见函：给谁、到哪天、附稿子', { timeout: OPENING_TIME_MS }, async () => {
    const { name, bytes } = await exportConsultation(steward, {
      consultationId,
      paper: 'letter',
      bodyId: null,
      format: 'docx',
    });
    const text = await read(bytes);
    expect(name).toBe('关于征求《衡阳市2016年政务公开工作要点（征求意见稿）》意见的函.docx');
    expect(text).toContain(`${county.name}`);
    expect(text).toContain('请于2016年7月11日前（2016年7月4日起5个工作日）');
    expect(text).toContain('每半年公开饮用水水源水质');
    const own = await exportConsultation(liaison, {
      consultationId,
      paper: 'letter',
      bodyId: bureau.id,
      format: 'docx',
    });
    expect(await read(own.bytes)).not.toContain(county.name);
  });

  it('意见采纳情况表和反馈：句子、数字、每条的决定；反馈出去以前没有反馈', { timeout: OPENING_TIME_MS }, async () => {
    const feedback = { consultationId, paper: 'feedback', bodyId: bureau.id, format: 'docx' } as const;
    expect(await refusal(exportConsultation(liaison, feedback))).toBe('not-found');
    await closeConsultation(steward, { consultationId });
    const { opinions } = await getRoundForOffice(steward, consultationId);
    await decideOpinions(steward, {
      consultationId,
      opinion: opinions,
      decision: 'partly',
      reason: '先按半年，明年再改',
    });
    await publishDecisions(steward, { consultationId });
    const table = { consultationId, paper: 'opinions', bodyId: null, format: 'docx' } as const;
    const text = await read((await exportConsultation(steward, table)).bytes);
    expect(text).toContain('向全市1县、1个市直有关部门征求到意见建议2份，采纳修改意见1条（其中部分采纳1条）');
    for (const words of [
      bureau.shortName,
      '修改：=每季度',
      '部分采纳',
      '先按半年，明年再改',
      `没有意见：${county.shortName}`,
    ])
      expect(text).toContain(words);
    const book = await exportConsultation(steward, { ...table, format: 'xlsx' });
    const csv = (await convertWithOffice(book.bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76')).toString(
      'utf8',
    );
    expect(csv).toContain('部分采纳');
    expect(await read((await exportConsultation(liaison, feedback)).bytes)).toContain('先按半年，明年再改');
  });

  it('旁人拿不到，拿走的留痕', async () => {
    const table = { consultationId, paper: 'opinions', bodyId: null, format: 'docx' } as const;
    expect(await refusal(exportConsultation(liaison, table))).toBe('not-found');
    expect(await refusal(exportConsultation(stranger, { ...table, paper: 'feedback', bodyId: bureau.id }))).toBe(
      'not-found',
    );
    expect(await refusal(exportConsultation(steward, { ...table, bodyId: bureau.id }))).toBe('not-found');
    expect(await prisma.auditEvent.count({ where: { kind: 'paper.exported', subjectId: consultationId } })).toBe(5);
  });
});

it('上级要点对照表：两边的条数和每一行，Word 和 Excel 都打得开', { timeout: OPENING_TIME_MS }, async () => {
  const text = `湖南省2016年政务公开工作要点
湘政办函〔2016〕${Date.now()}号
一、推进公开
（一）环保。每半年公开饮用水水源水质。公开铁路沿线噪声监测信息。公开食品抽检信息。`;
  await importUpstream(steward, { planId, level: 'province', text });
  await linkAllAlike(steward, { planId });
  const { documents, coverage } = await getPlanBasis(steward, planId);
  const railway = documents[0]?.clauses.find((clause) => clause.text.includes('铁路'))?.id ?? '';
  await waiveClause(steward, { planId, clauseId: railway, reason: '本市没有铁路' });
  expect(coverage.counts.answered).toBe(1);
  const word = await exportBasisTable(steward, { planId, format: 'docx' });
  const paper = await read(word.bytes);
  for (const words of [
    '本级不适用：本市没有铁路',
    '上级有、本级无',
    '本级有、上级无的任务',
    '每半年公开饮用水水源水质',
  ])
    expect(paper).toContain(words);
  expect(paper).toContain('上级要求3条：本级有1条，本级不适用1条，上级有、本级无1条');
  const book = await exportBasisTable(steward, { planId, format: 'xlsx' });
  const csv = (await convertWithOffice(book.bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76')).toString(
    'utf8',
  );
  expect(csv).toContain('公开食品抽检信息');
  expect(await refusal(exportBasisTable(liaison, { planId, format: 'docx' }))).toBe('not-found');
});

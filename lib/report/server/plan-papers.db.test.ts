import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aDetail } from '@/prisma/seed/a-detail';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { exportTaskTable } from './export-task-table';
import { exportYear, getBodyYear } from './export-year';
import { getFieldCounts, getPlanUnits, getSupervised } from './plan-papers';
import { findOwnPlan } from './queries';

const OPENING_TIME_MS = 180_000;
const PLAIN_TEXT = 'txt:Text (encoded):UTF8';
const ELEMENTS = ['水源水', '出厂水', '末梢水'];

let own: BuiltBody;
let other: BuiltBody;
let planId: string;
let liaison: Actor;
let steward: Actor;
let supervision: Actor;

beforeAll(async () => {
  [own, other] = await Promise.all([aBody(), aBody()]);
  liaison = (await anAccount({ role: 'liaison', body: own })).actor;
  steward = (await anAccount({ role: 'steward' })).actor;
  supervision = (await anAccount({ role: 'supervision' })).actor;
  planId = await aPlan();
  const [water, fees] = [await aTask(planId, '公开饮用水水质'), await aTask(planId, '公开收费目录和清单')];
  await aDetail(water.taskId, { elements: ELEMENTS, channels: ['website'], supervised: true });
  const parties = [own, other].map((body) => ({ name: body.shortName, role: 'lead' as const, bodyId: body.id }));
  await aDetail(fees.taskId, {
    parties,
    parts: [
      { bodyId: own.id, text: '公开目录' },
      { bodyId: other.id, text: '公开清单' },
    ],
  });
  await anObligation({ body: own, task: water, period: '2016Q1', dueOn: '2016-04-28', state: 'closed' });
  await anObligation({ body: own, task: water, period: '2016Q2', dueOn: '2016-07-28' });
  await anObligation({ body: own, task: fees });
  await anObligation({ body: other, task: fees, state: 'closed' });
});
afterAll(disconnect);

const refusal = (trying: Promise<unknown>) =>
  trying.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );

const readText = async (bytes: Buffer): Promise<string> =>
  (await convertWithOffice(bytes, 'docx', PLAIN_TEXT)).toString('utf8').replace(/\s/g, '');

describe('papers of one body', () => {
  it('a liaison takes its own and nobody else’s; the office any; both leave a trail', async () => {
    for (const format of ['docx', 'xlsx', 'ics'] as const) {
      expect(await refusal(exportYear(liaison, { planId, bodyId: own.id, format }))).toBe('accepted');
      expect(await refusal(exportYear(liaison, { planId, bodyId: other.id, format }))).toBe('not-found');
      expect(await refusal(exportYear(liaison, { planId, bodyId: '', format }))).toBe('not-found');
      expect(await refusal(exportYear(steward, { planId, bodyId: other.id, format }))).toBe('accepted');
    }
    expect(await refusal(exportYear(steward, { planId, bodyId: '', format: 'docx' }))).toBe('not-found');
    expect(await refusal(exportYear(supervision, { planId, bodyId: own.id, format: 'docx' }))).toBe('not-found');
    expect(await refusal(exportTaskTable(liaison, { planId, bodyId: other.id, format: 'docx' }))).toBe('not-found');
    expect(await refusal(getBodyYear(liaison, { planId, bodyId: other.id }))).toBe('not-found');
    expect(await prisma.auditEvent.count({ where: { kind: 'paper.exported', subjectId: planId } })).toBe(6);
  });

  it('its own plan is the latest that obliges it', async () => {
    expect(await findOwnPlan(liaison)).toEqual({ planId, bodyId: own.id });
    expect(await findOwnPlan(steward)).toBeNull();
    expect(await findOwnPlan((await anAccount({ role: 'liaison', body: await aBody() })).actor)).toBeNull();
  });

  it('the calendar has every due day of the body; the moved one says so', async () => {
    const { obligationId } = await anObligation({ body: own, task: await aTask(planId, '公开年报') });
    await prisma.obligation.update({ where: { id: obligationId }, data: { dueOn: new Date('2016-11-30') } });
    const { bytes, name } = await exportYear(liaison, { planId, bodyId: own.id, format: 'ics' });
    expect(name).toBe(`${own.shortName}2016年政务公开日历.ics`);
    const events = new ICAL.Component(ICAL.parse(bytes.toString('utf8'))).getAllSubcomponents('vevent');
    const read = events
      .map((part) => new ICAL.Event(part))
      .map(({ startDate, sequence }) => [`${startDate}`, sequence]);
    expect(read).toEqual([
      ['2016-04-28', 0],
      ['2016-07-28', 0],
      ['2016-11-30', 1],
      ['2016-12-31', 0],
    ]);
  });

  it('Word, read by another program: the sheet by due day, its own part only', {
    timeout: OPENING_TIME_MS,
  }, async () => {
    const sheet = await readText((await exportYear(liaison, { planId, bodyId: own.id, format: 'docx' })).bytes);
    expect(sheet).toContain(`${own.shortName}2016年政务公开要办的`);
    expect(sheet.indexOf('公开饮用水水质')).toBeLessThan(sheet.indexOf('公开目录'));
    expect(sheet).not.toContain('公开清单');
    const table = await readText((await exportTaskTable(liaison, { planId, bodyId: own.id, format: 'docx' })).bytes);
    expect(table).toContain('公开要素：1.水源水；2.出厂水；3.末梢水。');
    expect(table).toContain(`分工：${own.shortName}：公开目录。`);
    expect(table).not.toContain('公开清单');
    const city = await readText((await exportTaskTable(steward, { planId, bodyId: null, format: 'docx' })).bytes);
    expect(city).toContain(`分工：${own.shortName}：公开目录；${other.shortName}：公开清单。`);
    expect(city).toContain('【督办】');
  });
});

describe('lists of a plan', () => {
  it('the supervision office reads what is supervised and how far it is; a liaison finds nothing', async () => {
    const { tasks } = await getSupervised(supervision, planId);
    expect(tasks).toMatchObject([{ number: 1, obligations: 2, closed: 1 }]);
    expect(await refusal(getSupervised(liaison, planId))).toBe('not-found');
    expect(await refusal(getFieldCounts(liaison, planId))).toBe('not-found');
    expect(await refusal(getPlanUnits(liaison, planId))).toBe('not-found');
  });

  it('counts bodies with their tasks, and tasks by field', async () => {
    const { units, sentence } = await getPlanUnits(steward, planId);
    expect(units.find(({ id }) => id === other.id)).toMatchObject({ tasks: 1, leads: 1, obligations: 1, closed: 1 });
    expect(sentence).toMatch(/^\d+项任务$|^\d+个方面\d+项任务$/);
    const { fields, total } = await getFieldCounts(steward, planId);
    expect(fields.find(({ name }) => name === '未分领域')?.tasks).toBeGreaterThan(0);
    expect(total).toBeGreaterThanOrEqual(2);
  });
});

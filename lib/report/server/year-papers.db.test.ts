import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { findDraft } from '@/lib/amendment/server/amendment-store';
import { decideChange } from '@/lib/amendment/server/decide-change';
import { startAmendment } from '@/lib/amendment/server/start-amendment';
import { takeEffect } from '@/lib/amendment/server/take-effect';
import { liveDuties } from '@/lib/plan/checked-plan';
import { importPlan } from '@/lib/plan/server/import-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { convertWithOffice } from '@/lib/report/server/render/office-reader';
import { comparePlans, correctLinks } from '@/lib/rollover/server/compare-plans';
import { getRollDesk } from '@/lib/rollover/server/queries';
import { takeOver, takeScopes } from '@/lib/rollover/server/take-over';
import { disconnect, prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { seedBodies } from '@/prisma/seed/demo-bodies';
import { issueDemoPlan } from '@/prisma/seed/demo-plan';
import { exportAmendmentNotice } from './export-amendment-notice';
import { exportYearComparison } from './export-year-comparison';

const OPENING_TIME_MS = 180_000;
const read = (name: string) => readFileSync(`lib/plan/fixtures/${name}.txt`, 'utf8');
let steward: Actor;
let stranger: Actor;
let planId: string;
let nextId: string;

beforeAll(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-10-12');
  steward = (await anAccount({ role: 'steward', displayName: '王公开' })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  const known = await prisma.body.count({ where: { shortName: '市公共资源交易中心' } });
  if (known === 0) await seedBodies();
  planId = await issueDemoPlan(steward, `${read('hengyang-2016-plan')}\n${newId()}`);
  const text = `${read('hengyang-2017-draft')}\n${newId()}`;
  nextId = (await importPlan(steward, { text, year: 2017 })).planId;
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

const textOf = async (bytes: Buffer) =>
  (await convertWithOffice(bytes, 'docx', 'txt:Text (encoded):UTF8')).toString('utf8').replace(/\s/g, '');

describe('年度对照', () => {
  it('strangers find nothing; compared, corrected by hand, compared anew, the hand stays', async () => {
    await expect(comparePlans(stranger, { planId: nextId, previousPlanId: planId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getRollDesk(stranger, nextId)).rejects.toMatchObject({ code: 'not-found' });
    await comparePlans(steward, { planId: nextId, previousPlanId: planId });
    const before = (await getRollDesk(steward, nextId)).rollover;
    const kinds = before?.groups.map(({ kind }) => kind) ?? [];
    expect(kinds).toEqual(expect.arrayContaining(['carried', 'changed', 'merged', 'new', 'dropped']));
    const fresh = before?.groups.find(({ kind }) => kind === 'new')?.duties[0];
    const gone = before?.groups.filter(({ kind }) => kind === 'dropped').flatMap(({ previous }) => previous) ?? [];
    const previous = gone.slice(0, 2).map(({ id }) => id);
    const word = { planId: nextId, version: before?.version ?? 0, dutyId: fresh?.id ?? '', previous };
    await correctLinks(steward, word);
    await expect(correctLinks(steward, word)).rejects.toMatchObject({ code: 'stale' });
    await comparePlans(steward, { planId: nextId, previousPlanId: planId });
    const after = (await getRollDesk(steward, nextId)).rollover;
    expect(after?.groups.find(({ duties }) => duties.some(({ id }) => id === fresh?.id))).toMatchObject({
      kind: 'merged',
    });
  });

  it('nothing is taken over by itself; in one press only gaps are filled, with what stood before in the event', async () => {
    const unnamed = async () =>
      liveDuties((await findPlan(nextId)) ?? { duties: [] }).filter(({ parties }) => parties.length === 0);
    const gaps = (await unnamed()).map(({ text }) => text);
    expect(gaps.some((text) => text.includes('公共资源交易平台'))).toBe(true);
    const named = (await findPlan(nextId))?.duties.find(({ text }) => text.includes('企业领导人员职务变动'));
    await takeOver(steward, { planId: nextId, act: { what: 'all', dutyId: null } });
    const plan = await findPlan(nextId);
    const filled = plan?.duties.find(({ text }) => text.includes('公共资源交易平台'));
    expect(filled).toMatchObject({ state: 'proposed' });
    expect(filled?.parties.map(({ name }) => name)).toEqual(['市发改委', '市公共资源交易中心']);
    expect(plan?.duties.find(({ id }) => id === named?.id)?.parties.map(({ name }) => name)).toEqual(['市国资委']);
    await takeOver(steward, { planId: nextId, act: { what: 'parties', dutyId: named?.id ?? '' } });
    expect(
      (await findPlan(nextId))?.duties.find(({ id }) => id === named?.id)?.parties.map(({ name }) => name),
    ).toEqual(['市国资委', '市财政局']);
    const [event] = await prisma.auditEvent.findMany({
      where: { subjectId: nextId, kind: 'rollover.taken-over' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({
      what: ['parties'],
      duties: [{ dutyId: named?.id, before: { parties: ['lead:市国资委'] } }],
    });
    await expect(takeOver(stranger, { planId: nextId, act: { what: 'all', dutyId: null } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('last year’s bodies behind a collective name are taken over', async () => {
    const { scopes } = await getRollDesk(steward, nextId);
    expect(scopes.map(({ name }) => name)).toContain('各级各部门');
    await takeScopes(steward, { planId: nextId, names: ['各级各部门'] });
    expect((await findPlan(nextId))?.expansions.map(({ name }) => name)).toEqual(['各级各部门']);
    expect((await getRollDesk(steward, nextId)).scopes.map(({ name }) => name)).not.toContain('各级各部门');
  });

  it('the table reads in another program', { timeout: OPENING_TIME_MS }, async () => {
    const { name, bytes } = await exportYearComparison(steward, { planId: nextId, format: 'docx' });
    expect(name).toBe('衡阳市2016年、2017年政务公开工作要点对照表.docx');
    const paper = await textOf(bytes);
    for (const words of ['2017年要点与2016年相比：结转', '合并', '建立政务微博微信内容发布审核制度', '类别'])
      expect(paper).toContain(words);
    await expect(exportYearComparison(stranger, { planId: nextId, format: 'xlsx' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('修订通知', () => {
  it('old and new stand in the paper, read in another program', { timeout: OPENING_TIME_MS }, async () => {
    const reason = '机构职能调整';
    await startAmendment(steward, { planId, documentNumber: '衡政办函〔2016〕30号', reason, text: '' });
    const draft = await findDraft(planId);
    const duty = (await findPlan(planId))?.duties.find(({ text }) => text.includes('审计结果公告'));
    const seen = { amendmentId: draft?.id ?? '', version: draft?.version ?? 0 };
    await decideChange(steward, { ...seen, act: { verb: 'drop', target: duty?.id ?? '' } });
    await takeEffect(steward, { ...seen, version: seen.version + 1 });
    const { name, bytes } = await exportAmendmentNotice(steward, seen.amendmentId);
    expect(name).toBe('关于修订衡阳市2016年政务公开工作要点的通知（第1次）.docx');
    const paper = await textOf(bytes);
    for (const words of [
      '根据衡政办函〔2016〕30号，因机构职能调整',
      '第1次修订：取消1件，涉及1个单位',
      '深化审计结果公告及整改情况的公开',
      '附表',
    ])
      expect(paper).toContain(words);
    await expect(exportAmendmentNotice(stranger, seen.amendmentId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { evaluate } from '@/lib/scoring/evaluate';
import { readFacts } from '@/lib/scoring/parse-facts';
import { printSheet } from '@/lib/scoring/print-sheet';
import { disconnect, prisma } from '@/lib/server/db';
import { assertAccepted } from '@/lib/shared/app-error';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { aDepartmentNearlyScored, anAssessment } from '@/prisma/seed/an-assessment';
import { aPlan } from '@/prisma/seed/an-obligation';
import { findAssessment } from './assessment-store';
import { clearFact } from './clear-fact';
import { confirmAssessment } from './confirm-assessment';
import { exemptIndicator } from './exempt-indicator';
import { openAssessment } from './open-assessment';
import { publishScheme } from './publish-scheme';
import { findAssessedYear, getScoreOfBody, listScores } from './queries';
import { readDraftSheet } from './read-draft-sheet';
import { readRuleset } from './read-ruleset';
import { recordFact } from './record-fact';

type People = Record<'steward' | 'leader' | 'reviewer', Actor>;
let people: People;

beforeAll(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-10-12');
  const actorOf = async (role: keyof People) => (await anAccount({ role, displayName: `${role}某` })).actor;
  people = {
    steward: await actorOf('steward'),
    leader: await actorOf('leader'),
    reviewer: await actorOf('reviewer'),
  };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

const VECTOR_FORMS: Record<string, Record<string, string>> = {
  A4: { 'element-0': 'yes', 'element-1': 'yes', 'element-2': 'yes', 'element-3': 'no' },
  A6: { 'element-2': 'yes' },
  A7: { numerator: '4', denominator: '5' },
  A8: { occurrences: '' },
};

async function aYear() {
  const planId = await aPlan();
  const body = await aDepartmentNearlyScored(planId);
  const assessmentId = await anAssessment(planId);
  const place = (indicatorId: string, version = 0) => ({
    assessmentId,
    bodyId: body.id,
    indicatorId,
    version,
    ground: '年终核查表',
  });
  return { planId, body, assessmentId, place };
}

async function recordAll({ place }: Pick<Awaited<ReturnType<typeof aYear>>, 'place'>) {
  for (const [id, form] of Object.entries(VECTOR_FORMS)) await recordFact(people.steward, place(id), form);
}

async function assessmentOf(id: string) {
  const assessment = await findAssessment({ id });
  if (!assessment) throw new Error('no assessment');
  return assessment;
}

const rowOf = async (id: string, body: BuiltBody) =>
  (await listScores(people.steward, await assessmentOf(id)))
    .flatMap(({ rows }) => rows)
    .find((row) => row.body.id === body.id);

describe('发布考核办法', () => {
  it('同样的文本是同一份，改过的是下一版，别人不能发布', async () => {
    const code = `T${randomUUID().slice(0, 8)}`;
    const text = (await readRuleset()).replace('id: hy2016', `id: ${code}`);
    const first = await publishScheme(people.steward, text);
    expect(await publishScheme(people.steward, `${text}\r\n`)).toEqual(first);
    const second = await publishScheme(people.steward, text.replace('weight: 4', 'weight: 5'));
    expect([first.version, second.version]).toEqual([1, 2]);
    await expect(publishScheme(people.reviewer, text)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('权重 3% 被拒，带条文', async () => {
    const text = (await readRuleset()).replace('weight: 4', 'weight: 3');
    await expect(publishScheme(people.steward, text)).rejects.toMatchObject({
      code: 'scheme-invalid',
      facts: { problem: expect.stringContaining('衡政办函〔2016〕24号五、（三）') },
    });
  });

  it('两人同时发布，只有一份第 1 版', async () => {
    const text = (await readRuleset()).replace('id: hy2016', `id: T${randomUUID().slice(0, 8)}`);
    const answers = await Promise.allSettled([
      publishScheme(people.steward, text),
      publishScheme(people.steward, text),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'stale' });
      else expect(answer.value.version).toBe(1);
    }
  });
});

describe('开始考核', () => {
  it('没有下达的要点不能考核；同一份办法再开一次是同一次考核', async () => {
    const { planId, assessmentId } = await aYear();
    expect(await anAssessment(planId)).toBe(assessmentId);
    const { schemeRow } = await assessmentOf(assessmentId);
    const opening = { planId: 'nobody', schemeId: schemeRow.id };
    await expect(openAssessment(people.steward, opening)).rejects.toMatchObject({ code: 'plan-not-issued' });
    await expect(openAssessment(people.reviewer, opening)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('换一份办法：记录过的事实对不上就不换，一条也不丢', async () => {
    const year = await aYear();
    await recordAll(year);
    const base = (await readRuleset()).replace('id: hy2016', `id: T${randomUUID().slice(0, 8)}`);
    const fits = await publishScheme(people.steward, base);
    await openAssessment(people.steward, { planId: year.planId, schemeId: fits.id });
    const unfit = await publishScheme(people.steward, base.replace('舆情回应时限, 回应记录', '舆情回应时限'));
    await expect(openAssessment(people.steward, { planId: year.planId, schemeId: unfit.id })).rejects.toMatchObject({
      code: 'facts-unfit',
      facts: { what: `${year.body.shortName}的 A4` },
    });
    expect((await assessmentOf(year.assessmentId)).schemeRow.id).toBe(fits.id);
  });
});

describe('记录事实', () => {
  it('方案A的算例：从记录的事实算出 87.78、良好、3.51，每一分有来历', async () => {
    const year = await aYear();
    await recordAll(year);
    expect(await rowOf(year.assessmentId, year.body)).toMatchObject({
      rank: 1,
      total: '87.78',
      grade: '良好',
      converted: '3.51',
      group: '市直部门',
    });
    const { sheet, recorded } = await getScoreOfBody(
      people.leader,
      await assessmentOf(year.assessmentId),
      year.body.id,
    );
    expect(printSheet(sheet).nodes.map(({ points }) => points)).toEqual(['54', '5', '3', '6', null, '5', '4', '2']);
    expect(sheet.nodes[3]?.decidedBy).toEqual(['steward某']);
    expect(recorded.A4).toMatchObject({ ground: '年终核查表', decidedBy: 'steward某', version: 1 });
    const events = await prisma.auditEvent.findMany({
      where: { subjectType: 'assessment', subjectId: year.assessmentId, kind: 'assessment.fact-recorded' },
    });
    expect(events).toHaveLength(4);
    expect(events[0]?.body).toContain('年终核查表');
  });

  it('只有政务公开科能记录，没有任务的单位、没有的指标找不到', async () => {
    const { place, body } = await aYear();
    const form = { numerator: '4', denominator: '5' };
    for (const stranger of [people.leader, people.reviewer, (await anAccount({ role: 'liaison', body })).actor]) {
      await expect(recordFact(stranger, place('A7'), form)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const nobody = { ...place('A7'), bodyId: 'nobody' };
    await expect(recordFact(people.steward, nobody, form)).rejects.toMatchObject({ code: 'not-found' });
    await expect(recordFact(people.steward, place('A99'), form)).rejects.toMatchObject({ code: 'not-found' });
    await recordFact(people.steward, place('A7'), form);
  });

  it('分子大于分母、没有填、按任务统计的，都说清楚', async () => {
    const { place } = await aYear();
    const record = (id: string, form: Record<string, string>) => recordFact(people.steward, place(id), form);
    await expect(record('A7', { numerator: '6', denominator: '5' })).rejects.toMatchObject({
      code: 'facts-invalid',
      facts: { problem: '分子不能大于分母' },
    });
    await expect(record('A7', { numerator: '六', denominator: '5' })).rejects.toMatchObject({ code: 'facts-invalid' });
    await expect(record('A4', {})).rejects.toMatchObject({ code: 'fact-empty' });
    await expect(record('A1', {})).rejects.toMatchObject({ code: 'fact-counted' });
  });

  it('两人同时记录同一项：一人成，另一人被告知是谁', async () => {
    const { place } = await aYear();
    await recordFact(people.steward, place('A8'), { occurrences: '' });
    const change = () => recordFact(people.steward, place('A8', 1), { occurrences: '误公开' });
    const answers = await Promise.allSettled([change(), change()]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'stale', facts: { who: 'steward某' } });
    await expect(recordFact(people.steward, place('A8'), { occurrences: '' })).rejects.toMatchObject({ code: 'stale' });
  });

  it('不适用按比例折算，撤销以后还原', async () => {
    const year = await aYear();
    await recordAll(year);
    await exemptIndicator(people.steward, { ...year.place('A3'), ground: '年中新设，不用报送' });
    expect(await rowOf(year.assessmentId, year.body)).toMatchObject({ total: '89.41' });
    await expect(exemptIndicator(people.reviewer, year.place('A2'))).rejects.toMatchObject({ code: 'forbidden' });
    await clearFact(people.steward, year.place('A3', 1));
    expect(await rowOf(year.assessmentId, year.body)).toMatchObject({ total: '87.78' });
    await expect(clearFact(people.steward, year.place('A3', 1))).rejects.toMatchObject({ code: 'stale' });
  });

  it('一票否决：等次不合格，不参加排名', async () => {
    const year = await aYear();
    await recordAll(year);
    await recordFact(people.steward, year.place('V1'), {});
    expect(await rowOf(year.assessmentId, year.body)).toMatchObject({ rank: null, total: '87.78', grade: '不合格' });
  });
});

describe('看得分', () => {
  it('单位只看得到自己的得分单，没有考核权限的角色看不到', async () => {
    const year = await aYear();
    const other = await aDepartmentNearlyScored(year.planId);
    const assessment = await assessmentOf(year.assessmentId);
    const liaison = (await anAccount({ role: 'liaison', body: year.body })).actor;
    expect((await getScoreOfBody(liaison, assessment, year.body.id)).body.id).toBe(year.body.id);
    await expect(getScoreOfBody(liaison, assessment, other.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(listScores(liaison, assessment)).rejects.toMatchObject({ code: 'not-found' });
    const outsider = (await anAccount({ role: 'sysadmin' })).actor;
    await expect(findAssessedYear(outsider)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('还没评完的说缺什么，能再得的分按多少列出', async () => {
    const year = await aYear();
    expect(await rowOf(year.assessmentId, year.body)).toMatchObject({ total: null, rank: null });
    const { sheet, gains } = await getScoreOfBody(people.steward, await assessmentOf(year.assessmentId), year.body.id);
    expect(sheet.missing).toEqual(['A4', 'A6', 'A7', 'A8']);
    expect(gains.map(({ title }) => title)).toEqual([expect.stringContaining('公开第10类信息')]);
  });
});

describe('工作台上的得分', () => {
  it('本单位看得到现在的分和能加的分，别的单位、不在考核里的单位没有', async () => {
    const planId = await aPlan(2098);
    const body = await aDepartmentNearlyScored(planId);
    await anAssessment(planId);
    const liaison = (await anAccount({ role: 'liaison', body })).actor;
    const sheet = await readDraftSheet(liaison, body.id);
    expect(sheet?.gains.map(({ title }) => title)).toEqual([expect.stringContaining('公开第10类信息')]);
    const outside = await aBody();
    const stranger = (await anAccount({ role: 'liaison', body: outside })).actor;
    expect(await readDraftSheet(stranger, body.id)).toBeNull();
    expect(await readDraftSheet(stranger, outside.id)).toBeNull();
  });
});

describe('定稿', () => {
  it('没评完不能定稿，说是哪些单位缺什么；只有领导能定稿', async () => {
    const year = await aYear();
    const confirm = { assessmentId: year.assessmentId };
    await expect(confirmAssessment(people.steward, confirm)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(confirmAssessment(people.leader, confirm)).rejects.toMatchObject({
      code: 'assessment-incomplete',
      facts: { count: 1, names: year.body.shortName, missing: '政策解读与回应关切、工作机制、培训与轮训、保密审查' },
    });
  });

  it('定稿以后事实不能再改；存下的事实重新算，得到同样的字节；排名还是那一份', async () => {
    const year = await aYear();
    await recordAll(year);
    await confirmAssessment(people.leader, { assessmentId: year.assessmentId });
    await expect(recordFact(people.steward, year.place('A8', 1), { occurrences: '误公开' })).rejects.toMatchObject({
      code: 'assessment-confirmed',
    });
    await expect(clearFact(people.steward, year.place('A8', 1))).rejects.toMatchObject({
      code: 'assessment-confirmed',
    });
    await expect(confirmAssessment(people.leader, { assessmentId: year.assessmentId })).rejects.toMatchObject({
      code: 'assessment-confirmed',
    });
    const assessment = await assessmentOf(year.assessmentId);
    const scores = await prisma.score.findMany({ where: { assessmentId: year.assessmentId } });
    expect(scores).toHaveLength(1);
    for (const { facts, sheet } of scores) {
      const again = printSheet(evaluate(assessment.scheme, assertAccepted(readFacts(facts, assessment.scheme))));
      expect(canonical(again)).toBe(canonical(sheet));
    }
    await prisma.bodyPost.deleteMany({ where: { bodyId: year.body.id } });
    expect(await rowOf(year.assessmentId, year.body)).toMatchObject({ rank: 1, total: '87.78', converted: '3.51' });
    const { sheet } = await getScoreOfBody(people.leader, assessment, year.body.id);
    expect(printSheet(sheet).total).toBe('87.78');
    expect(assessment.figures).toMatchObject({
      onTime: 10,
      late: 1,
      overdue: [{ bodyName: year.body.shortName, count: 1 }],
      open: 0,
      submitted: 0,
    });
  });

  it('两位领导同时定稿，一人成', async () => {
    const year = await aYear();
    await recordAll(year);
    const confirm = () => confirmAssessment(people.leader, { assessmentId: year.assessmentId });
    const answers = await Promise.allSettled([confirm(), confirm()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

/** JSON with sorted keys: jsonb keeps values, not the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

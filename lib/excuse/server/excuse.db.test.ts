import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { AskExcuse } from '@/lib/excuse/excuse-schemas';
import { closePlan, getClosing } from '@/lib/plan/server/close-plan';
import { listTaskProgress, listUnits, listYear } from '@/lib/report/server/year-store';
import { listBodyCounts, listOverdue } from '@/lib/review/server/overview-store';
import { countOutcomes } from '@/lib/scoring/count-outcomes';
import { printSheet } from '@/lib/scoring/print-sheet';
import { findAssessment } from '@/lib/scoring/server/assessment-store';
import { listMaterials } from '@/lib/scoring/server/material-store';
import { getScoreOfBody } from '@/lib/scoring/server/queries';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { countOwed, listUpcomingDays, listWorkbench } from '@/lib/task/server/queries';
import { recordProgress } from '@/lib/task/server/record-progress';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aDetail } from '@/prisma/seed/a-detail';
import { anAccount } from '@/prisma/seed/an-account';
import { aDepartmentNearlyScored, anAssessment } from '@/prisma/seed/an-assessment';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { answerExcuse, reverseExemption } from './answer-excuse';
import { askExcuse, withdrawExcuse } from './ask-excuse';
import { countExcuses, findExcuses, listExcuses } from './queries';

const today = localDate('2016-10-25');
let body: BuiltBody;
let liaison: Actor;
let stranger: Actor;
let steward: Actor;
let planId: string;
let obligationId: string;

beforeEach(async () => {
  vi.stubEnv('YAODIAN_TODAY', today);
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  steward = (await anAccount({ role: 'steward' })).actor;
  planId = await aPlan();
  ({ obligationId } = await anObligation({ body, task: await aTask(planId), dueOn: '2016-10-20' }));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(disconnect);

const refusal = (trying: Promise<unknown>) =>
  trying.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );
const exemption = (): AskExcuse => ({
  kind: 'exemption',
  obligationId,
  requestKey: newId(),
  reason: '本单位没有饮用水源',
});
const extension = (day = '2016-11-30'): AskExcuse => ({
  kind: 'extension',
  obligationId,
  requestKey: newId(),
  reason: '检测还没完成',
  newDueOn: localDate(day),
});
const stored = () => prisma.obligation.findUniqueOrThrow({ where: { id: obligationId } });
const dueOn = async () => (await stored()).dueOn?.toISOString().slice(0, 10);
const trail = async () =>
  (await prisma.auditEvent.findMany({ where: { subjectId: obligationId }, orderBy: { seq: 'asc' } })).map(
    ({ kind }) => kind,
  );
const ask = async (asked: AskExcuse) => {
  await askExcuse(liaison, asked);
  return { excuseId: asked.requestKey, version: 1 };
};

describe('asking', () => {
  it('is the own department’s; the page shows nobody else anything', async () => {
    const posts = await Promise.all(
      (['supervision', 'auditor'] as const).map(async (role) => (await anAccount({ role })).actor),
    );
    const deputy = (await anAccount({ role: 'deputy', body })).actor;
    for (const actor of [stranger, steward, deputy, ...posts]) {
      expect(await refusal(askExcuse(actor, exemption()))).toBe('not-found');
    }
    const { excuseId } = await ask(exemption());
    expect(await findExcuses(stranger, obligationId)).toBeNull();
    expect(await refusal(withdrawExcuse(stranger, { excuseId }))).toBe('not-found');
    for (const reader of [deputy, steward, ...posts]) {
      const seen = await findExcuses(reader, obligationId);
      expect(seen).toMatchObject({ mayAsk: [], mayWithdraw: false, excuses: [{ state: 'open' }] });
    }
    expect(await trail()).toEqual(['excuse.asked']);
  });

  it('has one open request an obligation, also at the same moment; the same form twice is one', async () => {
    const same = exemption();
    await askExcuse(liaison, same);
    await askExcuse(liaison, same);
    expect(await refusal(askExcuse(liaison, extension()))).toBe('excuse-waiting');
    await withdrawExcuse(liaison, { excuseId: same.requestKey });
    expect(await refusal(withdrawExcuse(liaison, { excuseId: same.requestKey }))).toBe('excuse-decided');
    const raced = await Promise.all(
      [exemption(), extension(), exemption()].map((each) => refusal(askExcuse(liaison, each))),
    );
    expect(raced.sort()).toEqual(['accepted', 'excuse-waiting', 'excuse-waiting']);
    expect(await trail()).toEqual(['excuse.asked', 'excuse.withdrawn', 'excuse.asked']);
  });

  it('follows the rule for days and states', async () => {
    expect(await refusal(askExcuse(liaison, extension('2016-10-20')))).toBe('day-not-later');
    expect(await refusal(askExcuse(liaison, extension('2016-10-24')))).toBe('day-past');
    expect(await refusal(askExcuse(liaison, extension('2017-04-01')))).toBe('day-too-late');
    await prisma.obligation.update({ where: { id: obligationId }, data: { state: 'submitted' } });
    expect(await refusal(askExcuse(liaison, exemption()))).toBe('excuse-not-open');
    expect(await findExcuses(liaison, obligationId)).toMatchObject({ mayAsk: [] });
  });

  it('of more time is refused where events set the day', async () => {
    const { taskId } = await stored();
    await aDetail(taskId, {
      clock: { event: '预算批准', count: 20, unit: 'day', basis: 'plan', many: true },
    });
    expect(await refusal(askExcuse(liaison, extension()))).toBe('due-by-events');
  });
});

describe('deciding', () => {
  it('is the office’s; who reads is refused, who does not read finds nothing', async () => {
    const word = { ...(await ask(exemption())), word: 'grant', answer: '同意' } as const;
    expect(await refusal(answerExcuse(stranger, word))).toBe('not-found');
    expect(await refusal(listExcuses(stranger, 'open', 1))).toBe('not-found');
    expect(await refusal(countExcuses(stranger))).toBe('not-found');
    for (const role of ['reviewer', 'leader', 'supervision', 'auditor'] as const) {
      const { actor } = await anAccount({ role });
      expect(await refusal(answerExcuse(actor, word)), role).toBe('forbidden');
      expect((await countExcuses(actor)).open, role).toBeGreaterThan(0);
    }
    expect((await stored()).state).toBe('not_started');
    expect(await refusal(answerExcuse(steward, { ...word, version: 2 }))).toBe('excuse-decided');
    expect(await trail()).toEqual(['excuse.asked']);
  });

  it('refused, nothing changes and the department reads why; it may ask again', async () => {
    await answerExcuse(steward, { ...(await ask(extension())), word: 'refuse', answer: '请先报已有的部分' });
    expect(await dueOn()).toBe('2016-10-20');
    const seen = await findExcuses(liaison, obligationId);
    expect(seen?.excuses[0]).toMatchObject({
      state: 'refused',
      answer: '请先报已有的部分',
      decidedByName: steward.displayName,
    });
    expect(seen?.mayAsk).toEqual(['exemption', 'extension']);
    expect(await trail()).toEqual(['excuse.asked', 'excuse.refused']);
  });

  it('more time moves the day and keeps the old one; lateness counts against the new day', async () => {
    expect(await countOwed(liaison, today)).toBe(1);
    expect(await listOverdue(steward, planId, 9)).toHaveLength(1);
    await answerExcuse(steward, { ...(await ask(extension())), word: 'grant', answer: '同意延期' });
    expect(await dueOn()).toBe('2016-11-30');
    expect(await stored()).toMatchObject({ dueMoves: 1, state: 'not_started' });
    const [excuse] = (await findExcuses(liaison, obligationId))?.excuses ?? [];
    expect(excuse).toMatchObject({ state: 'granted', oldDueOn: '2016-10-20', newDueOn: '2016-11-30' });
    expect(await countOwed(liaison, today)).toBe(0);
    expect(await listOverdue(steward, planId, 9)).toEqual([]);
    const [event] = await prisma.auditEvent.findMany({ where: { subjectId: obligationId, kind: 'excuse.granted' } });
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({ oldDueOn: '2016-10-20', newDueOn: '2016-11-30' });
  });

  it('two at once: one counts, the other is told', async () => {
    const asked = await ask(extension());
    const other = (await anAccount({ role: 'steward' })).actor;
    const both = await Promise.all([
      refusal(answerExcuse(steward, { ...asked, word: 'grant', answer: '同意' })),
      refusal(answerExcuse(other, { ...asked, word: 'refuse', answer: '不同意' })),
      refusal(withdrawExcuse(liaison, asked)),
    ]);
    expect(both.sort()).toEqual(['accepted', 'excuse-decided', 'excuse-decided']);
    expect(await trail()).toHaveLength(2);
  });

  it('what was reported meanwhile cannot be excused any more, and nothing of the word is written', async () => {
    const asked = await ask(exemption());
    await prisma.obligation.update({ where: { id: obligationId }, data: { state: 'submitted' } });
    expect(await refusal(answerExcuse(steward, { ...asked, word: 'grant', answer: '同意' }))).toBe('excuse-not-open');
    expect((await prisma.excuse.findUniqueOrThrow({ where: { id: asked.excuseId } })).state).toBe('open');
    expect(await trail()).toEqual(['excuse.asked']);
  });
});

describe('not applicable', () => {
  it('is counted nowhere, takes no reports, and comes back by the office', async () => {
    await anObligation({
      body,
      task: await aTask(planId),
      state: 'closed',
      dueOn: '2016-09-30',
      completedOn: '2016-09-20',
    });
    const assessmentId = await anAssessment(planId);
    const scored = async () => {
      const bodies = await listMaterials({ plan: { id: planId, year: 2016 }, assessmentId, today, detail: false });
      const { onTime, overdue, open } = countOutcomes(
        bodies.map(({ body: { name }, obligations }) => ({ name, obligations })),
        today,
      );
      return { onTime, open, overdue: overdue.map(({ count }) => count) };
    };
    const figures = async () => ({
      score: await scored(),
      units: (await listUnits(planId)).map(({ obligations }) => obligations),
      tasks: (await listTaskProgress(planId, today)).length,
      overview: (await listBodyCounts(steward, planId)).map(({ total }) => total),
      overdue: (await listOverdue(steward, planId, 9)).length,
      owed: await countOwed(liaison, today),
    });
    const whole = {
      score: { onTime: 1, open: 0, overdue: [1] },
      units: [2],
      tasks: 2,
      overview: [2],
      overdue: 1,
      owed: 1,
    };
    expect(await figures()).toEqual(whole);
    const asked = await ask(exemption());
    await answerExcuse(steward, { ...asked, word: 'grant', answer: '该单位没有此项职能' });
    expect(await figures()).toEqual({
      score: { onTime: 1, open: 0, overdue: [] },
      units: [1],
      tasks: 1,
      overview: [1],
      overdue: 0,
      owed: 0,
    });
    expect(await getClosing(steward, planId)).toMatchObject({
      open: 0,
      closed: 1,
      notApplicable: 1,
      cancelled: 0,
      bodies: [],
    });
    expect((await listYear(planId, body.id)).map(({ state }) => state)).toContain('not_applicable');
    expect(await listUpcomingDays(liaison, localDate('2016-10-01'))).toEqual([]);
    expect((await listWorkbench(liaison, today, 1)).counts).toMatchObject({ overdue: 0, month: 0 });
    const note = { obligationId, requestKey: newId(), text: '又办了' };
    expect(await refusal(recordProgress(liaison, note))).toBe('wrong-state');

    const back = { excuseId: asked.excuseId, version: 2, reversal: '职能已划入' };
    expect(await refusal(reverseExemption(stranger, back))).toBe('not-found');
    const { actor: reviewer } = await anAccount({ role: 'reviewer' });
    expect(await refusal(reverseExemption(reviewer, back))).toBe('forbidden');
    await reverseExemption(steward, back);
    expect(await refusal(reverseExemption(steward, back))).toBe('excuse-decided');
    expect(await stored()).toMatchObject({ state: 'in_progress', dueMoves: 2 });
    expect(await figures()).toEqual(whole);
    expect((await listExcuses(steward, 'decided', 1))[0]?.bodyName).toBeTruthy();
    expect(await trail()).toEqual(['excuse.asked', 'excuse.granted', 'excuse.reversed']);
  });

  it('leaves the score: one of ten undone costs 6 of 60, with more time nothing is settled, spared it is 60', async () => {
    const scored = await aDepartmentNearlyScored(await aPlan());
    const { actor } = await anAccount({ role: 'liaison', body: scored });
    const undone = await prisma.obligation.findFirstOrThrow({ where: { bodyId: scored.id, state: 'not_started' } });
    const id = await anAssessment(undone.planId);
    const points = async () => {
      const assessment = await findAssessment({ id });
      if (!assessment) throw new Error('no assessment');
      return printSheet((await getScoreOfBody(steward, assessment, scored.id)).sheet).nodes[0]?.points;
    };
    expect(await points()).toBe('54');
    const later = { ...extension(), obligationId: undone.id };
    await askExcuse(actor, later);
    await answerExcuse(steward, { excuseId: later.requestKey, version: 1, word: 'grant', answer: '同意延期' });
    const afterMore = await points();
    const spared = { ...exemption(), obligationId: undone.id };
    await askExcuse(actor, spared);
    await answerExcuse(steward, { excuseId: spared.requestKey, version: 1, word: 'grant', answer: '不适用' });
    expect([afterMore, await points()]).toEqual([null, '60']);
    await reverseExemption(steward, { excuseId: spared.requestKey, version: 2, reversal: '要办' });
    vi.stubEnv('YAODIAN_TODAY', '2016-12-05');
    expect(await points()).toBe('54');
  });
});

describe('a closed plan', () => {
  it('offers nothing to ask, and its open requests are no longer in the list', async () => {
    await ask(exemption());
    const { plan } = await getClosing(steward, planId);
    await closePlan(steward, { planId, version: plan.version });
    expect(await findExcuses(liaison, obligationId)).toMatchObject({ mayAsk: [], mayWithdraw: false });
    const listed = await prisma.excuse.count({ where: { obligationId, state: 'open' } });
    expect([
      listed,
      (await listExcuses(steward, 'open', 1)).some((line) => line.obligationId === obligationId),
    ]).toEqual([1, false]);
  });
});

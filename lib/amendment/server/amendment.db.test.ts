import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { ReviseChange } from '@/lib/amendment/amendment-schemas';
import { countOpenObligations } from '@/lib/organisation/server/register-queries';
import { confirmCertainDuties, confirmDuty } from '@/lib/plan/server/confirm-duties';
import { getEditablePlan } from '@/lib/plan/server/get-editable-plan';
import { importPlan } from '@/lib/plan/server/import-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { listUnits } from '@/lib/report/server/year-store';
import { openReportDesk } from '@/lib/review/server/open-report-desk';
import { listBodyCounts } from '@/lib/review/server/overview-store';
import { submitReport } from '@/lib/review/server/submit-report';
import { listMaterials } from '@/lib/scoring/server/material-store';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { issuePlan } from '@/lib/task/server/issue-plan';
import { countOwed, listWorkbench } from '@/lib/task/server/queries';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { evidenceFor } from '@/prisma/seed/evidence-for';
import { findDraft } from './amendment-store';
import { decideChange, pairChange, withdrawAmendment } from './decide-change';
import { openNote } from './open-note';
import { getAmendDesk, getOldText, getOwnAmendment, listNotices } from './queries';
import { reviseChange } from './revise-change';
import { startAmendment } from './start-amendment';
import { takeEffect } from './take-effect';

let steward: Actor;
let water: BuiltBody;
let money: BuiltBody;
let planId: string;

beforeAll(() => {
  vi.stubEnv('YAODIAN_TODAY', '2016-10-12');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

const textOf = (
  given: { due?: string; water?: string; fees?: string; more?: string } = {},
) => `衡阳市2016年政务公开工作要点
一、加大公开力度
（一）推进水质公开。${given.water ?? '每季度公开饮用水水源地和出厂水的水质监测信息'}。（${water.shortName}牵头落实）
（二）推进财政公开。${given.due ?? '9月底前'}公开市级部门决算和三公经费信息。（${money.shortName}牵头落实）
${given.fees ?? `（三）推进价格公开。公开行政事业性收费目录清单和标准。（${water.shortName}、${money.shortName}负责落实）`}
${given.more ?? ''}`;

async function anIssuedPlan(): Promise<string> {
  const imported = await importPlan(steward, { text: textOf(), year: 2016, publishedOn: localDate('2016-07-27') });
  await confirmCertainDuties(steward, imported);
  const { duties } = await getEditablePlan(steward, imported.planId);
  for (const { id, version, state } of duties)
    if (state === 'proposed') await confirmDuty(steward, { ...imported, dutyId: id, version });
  const { version } = await getEditablePlan(steward, imported.planId);
  await issuePlan(steward, { ...imported, version });
  return imported.planId;
}

beforeEach(async () => {
  steward = (await anAccount({ role: 'steward', displayName: '王公开' })).actor;
  water = await aBody();
  money = await aBody();
  planId = await anIssuedPlan();
});

const start = (text = '') =>
  startAmendment(steward, { planId, documentNumber: '衡政办函〔2016〕30号', reason: '机构职能调整', text });
const draft = async () => {
  const found = await findDraft(planId);
  if (!found) throw new Error('no draft');
  return found;
};
const seen = async () => {
  const { id: amendmentId, version } = await draft();
  return { amendmentId, version };
};
const stored = (bodyId: string) =>
  prisma.obligation.findMany({
    where: { planId, bodyId },
    orderBy: [{ task: { number: 'asc' } }, { period: 'asc' }],
    include: { task: true },
  });
const states = async (bodyId: string) => (await stored(bodyId)).map(({ task, state }) => `${task.number} ${state}`);
const close = (id: string) =>
  prisma.obligation.update({ where: { id }, data: { state: 'closed', completedOn: new Date('2016-09-20') } });
const dutyWith = async (words: string) => {
  const duty = (await findPlan(planId))?.duties.find(({ text }) => text.includes(words));
  if (!duty) throw new Error(`no duty with ${words}`);
  return duty;
};
async function revise(words: string, given: Partial<ReviseChange>): Promise<void> {
  const duty = await dutyWith(words);
  const { kind, dueOn, recurrence } = duty.deadline;
  await reviseChange(steward, {
    ...(await seen()),
    dutyId: duty.id,
    itemId: null,
    text: duty.text,
    reason: null,
    redo: false,
    parties: duty.parties,
    deadline: { kind, dueOn, recurrence, workingDays: null },
    ...given,
  });
}
const party = ({ shortName: name }: BuiltBody, role: 'lead' | 'responsible' | 'co') => ({ id: null, name, role });

describe('single corrections', () => {
  it('add, drop, move a day, change bodies: open ones follow, done ones stay, in one event', async () => {
    const before = await stored(money.id);
    const done = before.find(({ task }) => task.text.includes('收费'));
    if (done) await close(done.id);
    await start();
    await revise('决算', {
      deadline: { kind: 'date', dueOn: localDate('2016-11-30'), recurrence: null, workingDays: null },
    });
    await revise('水质', { parties: [party(water, 'lead'), party(money, 'co')] });
    const plan = await findPlan(planId);
    await reviseChange(steward, {
      ...(await seen()),
      dutyId: null,
      itemId: plan?.items.at(-1)?.id ?? '',
      text: '公开政府定价的经营服务性收费清单',
      reason: '补充',
      redo: false,
      parties: [party(water, 'responsible')],
      deadline: { kind: 'none', dueOn: null, recurrence: null, workingDays: null },
    });
    await decideChange(steward, { ...(await seen()), act: { verb: 'drop', target: (await dutyWith('收费')).id } });

    const desk = await getAmendDesk(steward, planId);
    expect(
      desk.shares.map(({ bodyId, counts, unchanged }) => [bodyId, counts.added, counts.dropped, counts.due, unchanged]),
    ).toEqual(
      expect.arrayContaining([
        [water.id, 1, 1, 0, 4],
        [money.id, 4, 0, 1, 1],
      ]),
    );
    await takeEffect(steward, await seen());

    expect(await states(water.id)).toEqual([
      '1 not_started',
      '1 not_started',
      '1 not_started',
      '1 not_started',
      '3 cancelled',
      '4 not_started',
    ]);
    expect(await states(money.id)).toEqual([
      '1 not_started',
      '1 not_started',
      '1 not_started',
      '1 not_started',
      '2 not_started',
      '3 closed',
    ]);
    expect((await stored(money.id))[4]?.dueOn).toEqual(new Date('2016-11-30'));
    expect((await stored(water.id))[4]?.cancelReason).toBe('第1次修订（衡政办函〔2016〕30号）：机构职能调整');
    const events = await prisma.auditEvent.findMany({ where: { subjectId: planId, kind: 'amendment.took-effect' } });
    expect(events.map(({ body }) => JSON.parse(body))).toMatchObject([
      { number: 1, tasks: { added: 1, dropped: 1, changed: 2 }, obligations: { created: 5, cancelled: 1, changed: 1 } },
    ]);
  });

  it('what is cancelled is counted nowhere, and everything sent stays to be read', async () => {
    const { actor } = await anAccount({ role: 'liaison', body: money });
    const [decision] = (await stored(money.id)).filter(({ task }) => task.text.includes('决算'));
    const obligationId = decision?.id ?? '';
    await evidenceFor({ bodyId: money.id, obligationId });
    await submitReport(actor, { obligationId, requestKey: newId(), text: '决算已公开' });
    const assessed = async () => {
      const materials = await listMaterials({
        plan: { id: planId, year: 2016 },
        assessmentId: '',
        today: localDate('2016-12-31'),
        detail: false,
      });
      return materials.find(({ body }) => body.id === money.id)?.obligations.length;
    };
    const total = async () => (await listBodyCounts(steward, planId)).find(({ bodyId }) => bodyId === money.id)?.total;
    expect([await assessed(), await total()]).toEqual([2, 2]);
    await start();
    await decideChange(steward, { ...(await seen()), act: { verb: 'drop', target: (await dutyWith('决算')).id } });
    await takeEffect(steward, await seen());

    expect([await assessed(), await total()]).toEqual([1, 1]);
    expect((await countOpenObligations([money.id])).get(money.id)).toBe(1);
    expect((await listUnits(planId)).find(({ id }) => id === money.id)).toMatchObject({ obligations: 1, tasks: 1 });
    expect(await countOwed(actor, localDate('2016-12-31'))).toBe(0);
    const { counts, rows } = await listWorkbench(actor, localDate('2016-10-12'), 1);
    expect(counts).toMatchObject({ cancelled: 1, waiting: 0, later: 1 });
    expect(rows.at(-1)).toMatchObject({ group: 'cancelled', id: obligationId });
    const desk = (await openReportDesk(actor, obligationId))?.desk;
    expect(desk).toMatchObject({ state: 'cancelled', cancelReason: expect.stringContaining('机构职能调整') });
    expect(desk?.evidence).toHaveLength(1);
    expect(desk?.history.map(({ kind }) => kind)).toEqual(['cancelled', 'withdrawn', 'issued']);
    expect(desk?.source?.text).toContain('决算');
    await expect(submitReport(actor, { obligationId, requestKey: newId(), text: '再报' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });

  it('what is done is asked for again only on the word of the office; it keeps its history', async () => {
    for (const redo of [false, true]) {
      const [one] = (await stored(money.id)).filter(({ task }) => task.text.includes('决算'));
      await close(one?.id ?? '');
      await start();
      await revise('决算', { text: `公开市级部门决算、三公经费和绩效${redo ? '评价' : '目标'}信息`, redo });
      await takeEffect(steward, await seen());
      const [after] = (await stored(money.id)).filter(({ task }) => task.text.includes('决算'));
      expect([after?.state, after?.completedOn]).toEqual(
        redo ? ['in_progress', null] : ['closed', new Date('2016-09-20')],
      );
    }
    const moves = await prisma.amendmentMove.findMany({ where: { amendment: { planId } } });
    expect(moves.map(({ kind, before }) => [kind, before])).toMatchObject([
      ['reopened', { state: 'closed', completedOn: '2016-09-20' }],
    ]);
  });
});

describe('a new text', () => {
  it('re-anchors every task, keeps the old text, and the liaison is told until it is opened', async () => {
    const newText = textOf({
      due: '11月底前',
      fees: '',
      more: `（三）推进督查公开。每半年公开督查情况和整改结果。（${water.shortName}牵头落实）`,
    });
    await start(newText);
    expect((await draft()).changes.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'dropped', 'kept']);
    await expect(takeEffect(steward, await seen())).rejects.toMatchObject({ code: 'amendment-not-ready' });
    await decideChange(steward, { ...(await seen()), act: { verb: 'accept-all', target: '' } });
    await takeEffect(steward, await seen());

    const plan = await findPlan(planId);
    expect(plan?.sourceText).toBe(newText.trim());
    for (const duty of plan?.duties ?? [])
      expect(plan?.sourceText.slice(duty.start ?? 0, duty.end ?? 0)).toBe(duty.text);
    expect(plan?.duties.map(({ taskNumber }) => taskNumber)).toEqual([1, 2, 4]);
    expect((await getOldText(steward, planId, 1)).text).toContain('收费目录清单');
    const gone = (await stored(money.id)).find(({ state }) => state === 'cancelled');
    const { actor } = await anAccount({ role: 'liaison', body: money });
    expect((await openReportDesk(actor, gone?.id ?? ''))?.desk.source?.text).toContain('收费目录清单');

    const [notice] = await listNotices(actor);
    expect(notice).toMatchObject({ number: 1, counts: { due: 1, dropped: 1, added: 0 } });
    const own = await getOwnAmendment(actor, notice?.amendmentId ?? '');
    expect(own.moves.every(({ bodyId }) => bodyId === money.id)).toBe(true);
    await openNote(actor, { amendmentId: own.id });
    expect(await listNotices(actor)).toEqual([]);
    const other = await anAccount({ role: 'liaison', body: water });
    expect(await listNotices(other.actor)).toHaveLength(1);
  });

  it('another partner can be chosen, or none', async () => {
    await start(
      textOf({ fees: '', more: `（三）推进督查公开。每半年公开督查情况和整改结果。（${water.shortName}牵头落实）` }),
    );
    const find = async (kind: string) => (await draft()).changes.find((change) => change.kind === kind)?.id ?? '';
    await pairChange(steward, { ...(await seen()), changeId: await find('dropped'), chosenId: await find('added') });
    expect((await draft()).changes.map(({ kind }) => kind).sort()).toEqual(['changed', 'kept', 'kept']);
    await decideChange(steward, { ...(await seen()), act: { verb: 'none', target: await find('changed') } });
    expect((await draft()).changes.map(({ kind }) => kind).sort()).toEqual(['added', 'dropped', 'kept', 'kept']);
  });
});

describe('who and when', () => {
  it('strangers find nothing, readers may not', async () => {
    const { actor: stranger } = await anAccount({ role: 'liaison', body: await aBody() });
    const { actor: reader } = await anAccount({ role: 'leader' });
    const input = { planId, documentNumber: null, reason: '改', text: '' };
    await expect(startAmendment(stranger, input)).rejects.toMatchObject({ code: 'not-found' });
    await expect(startAmendment(reader, input)).rejects.toMatchObject({ code: 'forbidden' });
    await start();
    await revise('决算', { text: '公开部门决算' });
    await expect(takeEffect(stranger, await seen())).rejects.toMatchObject({ code: 'not-found' });
    await takeEffect(steward, await seen());
    const { id } = await prisma.amendment.findFirstOrThrow({ where: { planId } });
    await expect(getOwnAmendment(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getAmendDesk(stranger, planId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of two that begin at once one is told who was first; withdrawn, the next may begin', async () => {
    const [a, b] = await Promise.allSettled([start(), start()]);
    expect([a.status, b.status].sort()).toEqual(['fulfilled', 'rejected']);
    const refused = a.status === 'rejected' ? a : b;
    expect(refused).toMatchObject({ reason: { code: 'amendment-open', facts: { who: '王公开' } } });
    await withdrawAmendment(steward, await seen());
    await start();
  });

  it('of two that put it into effect at once one wins and nothing is doubled', async () => {
    await start();
    await revise('决算', { parties: [party(water, 'lead')] });
    const at = await seen();
    const both = await Promise.allSettled([takeEffect(steward, at), takeEffect(steward, at)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale' } });
    expect(await prisma.amendmentMove.count({ where: { amendment: { planId } } })).toBe(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { coverageOf } from '@/lib/plan/coverage';
import { descriptionKey } from '@/lib/plan/description-key';
import { openNames } from '@/lib/plan/open-questions';
import { disconnect, prisma } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { issuePlan } from '@/lib/task/server/issue-plan';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { listActs } from './act-store';
import { addDuty } from './add-duty';
import { confirmCertainDuties, confirmChosenDuties, confirmDuty } from './confirm-duties';
import { decideItem } from './decide-item';
import { callContext, makeDuties, takeBackContext } from './decide-sentences';
import { describePlan } from './describe-plan';
import { dropChosenDuties, dropDuty, restoreDuty } from './drop-duty';
import { importPlan } from './import-plan';
import { mergeDuty } from './merge-duty';
import { findPlan } from './plan-store';
import { type DutyRevision, reviseDuty } from './revise-duty';
import { closeOpenList, matchName, settleCollective } from './settle-name';
import { splitDuty } from './split-duty';
import { undoAct } from './undo-act';

let wang: Actor;
let li: Actor;
let bureau: BuiltBody;

beforeAll(async () => {
  bureau = await aBody();
  wang = (await anAccount({ role: 'steward' })).actor;
  li = (await anAccount({ role: 'steward' })).actor;
});
afterAll(disconnect);

async function aPlan(): Promise<string> {
  const text = `二〇一六年工作要点${newId()}
一、加大公开力度
(一)推进公开。每季度公开饮用水水质。(${bureau.shortName}落实)。做好审计结果公开。(市无名${newId().slice(-4)}办牵头落实)。
(二)做好解读。注重运用图表解读政策。
(三)健全机制。制定实施方案，并在本通知公布后30个工作日内公开，于11月底前报送书面材料。(${bureau.shortName}等部门落实)。
(四)加强考核。纳入绩效考核。(各级各部门负责)。
相关阅读：上年要点。`;
  return (await importPlan(wang, { text, year: 2016, publishedOn: localDate('2016-07-27') })).planId;
}

async function planOf(planId: string): Promise<CheckedPlan> {
  const plan = await findPlan(planId);
  if (!plan) throw new Error('no plan');
  return plan;
}

function dutyWith(plan: CheckedPlan, words: string): Duty {
  const duty = plan.duties.find(({ text }) => text.includes(words));
  if (!duty) throw new Error(`no duty with ${words}`);
  return duty;
}

const revisionOf = (planId: string, duty: Duty): DutyRevision => ({
  planId,
  dutyId: duty.id,
  version: duty.version,
  text: duty.text,
  parties: duty.parties.map(({ id, name, role }) => ({ id, name, role })),
  separateLeads: duty.separateLeads,
  deadline: {
    kind: duty.deadline.kind,
    dueOn: duty.deadline.dueOn,
    workingDays: null,
    recurrence: duty.deadline.recurrence,
  },
  factKey: duty.factKey,
  confirm: false,
});

const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

/** A plan without what moves on by itself: versions, and the order numbers a removed part leaves behind. */
const stateOf = ({ version: _, duties, ...plan }: CheckedPlan) => ({
  ...plan,
  duties: duties.map(({ version: __, ordinal: ___, ...duty }) => duty),
});

type Act = (plan: CheckedPlan) => Promise<unknown>;
const one = (plan: CheckedPlan, words: string) => {
  const { id, version } = dutyWith(plan, words);
  return { planId: plan.id, dutyId: id, version };
};

const ACTS: Record<string, Act> = {
  confirm: (plan) => confirmDuty(wang, one(plan, '饮用水')),
  'confirm what is certain': (plan) => confirmCertainDuties(wang, { planId: plan.id }),
  'confirm what is ticked': (plan) => confirmChosenDuties(wang, { planId: plan.id, chosen: [one(plan, '审计')] }),
  'drop what is ticked': (plan) =>
    dropChosenDuties(wang, { planId: plan.id, chosen: [one(plan, '审计'), one(plan, '饮用水')] }),
  revise: (plan) => {
    const duty = dutyWith(plan, '饮用水');
    return reviseDuty(wang, {
      ...revisionOf(plan.id, duty),
      text: '公开水质',
      parties: [{ id: null, name: '市新局', role: 'lead' }],
      confirm: true,
    });
  },
  split: (plan) =>
    splitDuty(wang, { ...one(plan, '实施方案'), at: [dutyWith(plan, '实施方案').text.indexOf('，于11月')] }),
  merge: (plan) => mergeDuty(wang, one(plan, '审计')),
  drop: (plan) => dropDuty(wang, one(plan, '审计')),
  add: (plan) =>
    addDuty(wang, {
      planId: plan.id,
      itemId: dutyWith(plan, '饮用水').itemId,
      text: '公开空气质量',
      range: null,
      parties: [{ name: bureau.shortName, role: 'lead' }],
    }),
  'call an item context': (plan) =>
    decideItem(wang, { planId: plan.id, itemId: dutyWith(plan, '图表').itemId, note: '只讲原则' }),
  'call a sentence context': (plan) => callContext(wang, { planId: plan.id, itemId: openItem(plan) }),
  'make a sentence a duty': (plan) => makeDuties(wang, { planId: plan.id, itemId: openItem(plan) }),
  'settle a name and its alias': (plan) =>
    matchName(wang, { planId: plan.id, name: dutyWith(plan, '审计').parties[0]?.name ?? '', bodyId: bureau.id }),
  'settle a collective': (plan) =>
    settleCollective(wang, { planId: plan.id, name: '各级各部门', bodyIds: [bureau.id] }),
  'close an open list': (plan) => {
    const row = openNames(plan.duties).find(({ kind }) => kind === 'open-list');
    return closeOpenList(wang, { planId: plan.id, key: row?.key ?? '', bodyIds: [] });
  },
  describe: (plan) =>
    describePlan(wang, {
      planId: plan.id,
      seen: descriptionKey(plan),
      title: '改过的标题',
      documentNumber: null,
      issuedOn: null,
      publishedOn: localDate('2016-07-28'),
    }),
};

function openItem(plan: CheckedPlan): string | null {
  const open = coverageOf(plan).sentences.find(({ kind }) => kind === 'undecided');
  if (!open) throw new Error('everything is decided');
  return open.itemId;
}

describe('undoing', () => {
  it.each(Object.entries(ACTS))('takes back: %s', async (_, act) => {
    const planId = await aPlan();
    const before = await planOf(planId);
    const aliases = await prisma.bodyAlias.count({ where: { bodyId: bureau.id } });
    await act(before);
    const after = await planOf(planId);
    expect(stateOf(after)).not.toEqual(stateOf(before));
    const label = await undoAct(wang, { planId });
    expect(stateOf(await planOf(planId))).toEqual(stateOf(before));
    expect(await prisma.bodyAlias.count({ where: { bodyId: bureau.id } })).toBe(aliases);
    const event = await prisma.auditEvent.findFirst({ where: { kind: 'plan.undone', subjectId: planId } });
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({ label });
  });

  it('goes several steps back, and versions only move on', async () => {
    const planId = await aPlan();
    const start = await planOf(planId);
    await ACTS.confirm?.(start);
    await ACTS.revise?.(await planOf(planId));
    await ACTS.split?.(await planOf(planId));
    await ACTS.drop?.(await planOf(planId));
    expect(await undoAct(wang, { planId })).toBe('移除第 2 条');
    expect(await undoAct(wang, { planId })).toMatch(/^把第 \d 条拆成 2 条$/);
    expect(await undoAct(wang, { planId })).toBe('修改第 1 条');
    expect(await undoAct(wang, { planId })).toBe('确认第 1 条');
    const end = await planOf(planId);
    expect(stateOf(end)).toEqual(stateOf(start));
    expect(dutyWith(end, '饮用水').version).toBe(5);
    expect(await refusal(undoAct(wang, { planId }))).toBe('nothing-to-undo');
  });

  it('restores what was restored and takes context back', async () => {
    const planId = await aPlan();
    await ACTS.drop?.(await planOf(planId));
    const dropped = dutyWith(await planOf(planId), '审计');
    await restoreDuty(wang, { planId, dutyId: dropped.id, version: dropped.version });
    await undoAct(wang, { planId });
    expect(dutyWith(await planOf(planId), '审计').state).toBe('dropped');
    await ACTS['call a sentence context']?.(await planOf(planId));
    const [sentence] = (await planOf(planId)).contextSentences;
    await takeBackContext(wang, { planId, sentenceId: sentence?.id ?? '' });
    expect((await planOf(planId)).contextSentences).toEqual([]);
    await undoAct(wang, { planId });
    expect((await planOf(planId)).contextSentences).toEqual([sentence]);
  });

  it('is refused while somebody else’s later change of the same duty stands', async () => {
    const planId = await aPlan();
    await ACTS.confirm?.(await planOf(planId));
    const seen = dutyWith(await planOf(planId), '饮用水');
    await reviseDuty(li, { ...revisionOf(planId, seen), text: '公开饮用水水源水质' });
    const after = await planOf(planId);
    await expect(undoAct(wang, { planId })).rejects.toMatchObject({
      code: 'changed-since',
      facts: { label: '确认第 1 条', who: li.displayName, later: '修改第 1 条' },
    });
    expect(await planOf(planId)).toEqual(after);
    await undoAct(li, { planId });
    await undoAct(wang, { planId });
    expect(dutyWith(await planOf(planId), '饮用水').state).toBe('proposed');
  });

  it('leaves alone what others did elsewhere, and an earlier act of one’s own can be chosen', async () => {
    const planId = await aPlan();
    await ACTS.confirm?.(await planOf(planId));
    await dropDuty(li, one(await planOf(planId), '审计'));
    await ACTS['settle a collective']?.(await planOf(planId));
    const acts = await listActs(planId, wang.accountId);
    expect(acts.map(({ label, own }) => [label, own])).toEqual([
      ['定下“各级各部门”的范围', true],
      ['移除第 2 条', false],
      ['确认第 1 条', true],
    ]);
    await undoAct(wang, { planId, actId: acts[2]?.id });
    const plan = await planOf(planId);
    expect(dutyWith(plan, '饮用水').state).toBe('proposed');
    expect(dutyWith(plan, '审计').state).toBe('dropped');
    expect(plan.expansions).toHaveLength(1);
    expect(await refusal(undoAct(wang, { planId, actId: acts[1]?.id }))).toBe('nothing-to-undo');
  });

  it('undoes once when pressed twice at once', async () => {
    const planId = await aPlan();
    await ACTS.confirm?.(await planOf(planId));
    const [act] = await listActs(planId, wang.accountId);
    const answers = await Promise.all([1, 2].map(() => refusal(undoAct(wang, { planId, actId: act?.id }))));
    expect(answers.sort()).toEqual(['done', 'nothing-to-undo']);
  });

  it('keeps readers, strangers and issued plans out', async () => {
    const planId = await aPlan();
    await ACTS.confirm?.(await planOf(planId));
    const reviewer = (await anAccount({ role: 'reviewer' })).actor;
    const liaison = (await anAccount({ role: 'liaison', body: bureau })).actor;
    expect(await refusal(undoAct(reviewer, { planId }))).toBe('forbidden');
    expect(await refusal(undoAct(liaison, { planId }))).toBe('not-found');
    expect(await refusal(callContext(reviewer, { planId, itemId: null }))).toBe('forbidden');
    expect(await refusal(makeDuties(liaison, { planId, itemId: null }))).toBe('not-found');
    await prisma.plan.update({ where: { id: planId }, data: { state: 'issued', issuedAt: new Date() } });
    expect(await refusal(undoAct(wang, { planId }))).toBe('plan-issued');
    expect(await refusal(issuePlan(wang, { planId, version: 1 }))).toBe('plan-issued');
  });

  it('writes nothing into the record of acts when the act fails', async () => {
    const planId = await aPlan();
    const duty = dutyWith(await planOf(planId), '饮用水');
    const both = [1, 2].map(() => refusal(confirmDuty(wang, { planId, dutyId: duty.id, version: duty.version })));
    expect((await Promise.all(both)).sort()).toEqual(['done', 'stale']);
    expect(await listActs(planId, wang.accountId)).toHaveLength(1);
  });
});

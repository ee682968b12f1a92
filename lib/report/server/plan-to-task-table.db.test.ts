import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { type CheckedPlan, type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { descriptionKey } from '@/lib/plan/description-key';
import { openNames, openQuestions } from '@/lib/plan/open-questions';
import { LONGEST_PLAN_TEXT } from '@/lib/plan/plan-source';
import { addDuty } from '@/lib/plan/server/add-duty';
import { confirmCertainDuties, confirmDuty } from '@/lib/plan/server/confirm-duties';
import { decideItem } from '@/lib/plan/server/decide-item';
import { describePlan } from '@/lib/plan/server/describe-plan';
import { dropDuty, restoreDuty } from '@/lib/plan/server/drop-duty';
import { importPlan } from '@/lib/plan/server/import-plan';
import { mergeDuty } from '@/lib/plan/server/merge-duty';
import { findPlan } from '@/lib/plan/server/plan-store';
import { getPlanForChecking, listPlans } from '@/lib/plan/server/queries';
import { type DutyRevision, reviseDuty } from '@/lib/plan/server/revise-duty';
import { closeOpenList, createBodyForName, matchName, settleCollective } from '@/lib/plan/server/settle-name';
import { splitDuty } from '@/lib/plan/server/split-duty';
import { disconnect, prisma } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { getIssuePreview } from '@/lib/task/server/get-issue-preview';
import { issuePlan } from '@/lib/task/server/issue-plan';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { exportTaskTable } from './export-task-table';

const HENGYANG = readFileSync(
  fileURLToPath(new URL('../../plan/fixtures/hengyang-2016-plan.txt', import.meta.url)),
  'utf8',
);

let steward: Actor;
let liaison: Actor;
let reviewer: Actor;
let bureau: BuiltBody;

beforeAll(async () => {
  bureau = await aBody();
  steward = (await anAccount({ role: 'steward' })).actor;
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: bureau })).actor;
});
afterAll(disconnect);

/** A small plan whose bodies exist, one quarterly duty, one for two bodies, one that names an unknown office. */
async function aPlanInChecking(unknown = `市${newId().slice(-6)}办`): Promise<{ planId: string; unknown: string }> {
  const text = `二〇一六年工作要点${newId()}
一、加大公开力度
(一)推进公开。自2016年起，每季度公开饮用水水质。(${bureau.shortName}落实)。做好审计结果公开。(${unknown}牵头落实)。
(二)做好解读。注重运用图表解读政策。
(三)健全机制。制定实施方案，并在本通知公布后30个工作日内公开，于11月底前报送书面材料。(${bureau.shortName}落实)。`;
  const { planId } = await importPlan(steward, { text, year: 2016, publishedOn: localDate('2016-07-27') });
  return { planId, unknown };
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

const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'accepted',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const revision = (planId: string, duty: Duty, change: Partial<DutyRevision> = {}): DutyRevision => ({
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
  ...change,
});

/** Settles everything of the small plan, so that it can be issued. */
async function checked(): Promise<string> {
  const { planId, unknown } = await aPlanInChecking();
  await matchName(steward, { planId, name: unknown, bodyId: bureau.id });
  const plan = await planOf(planId);
  const context = plan.duties.find(({ parties }) => parties.length === 0);
  await decideItem(steward, { planId, itemId: context?.itemId ?? '', note: '只讲方法' });
  for (const duty of liveDuties(await planOf(planId))) {
    await confirmDuty(steward, { planId, dutyId: duty.id, version: duty.version });
  }
  return planId;
}

describe('importing', () => {
  it('keeps text, items and duties of the Hengyang plan with an audit event', async () => {
    const { planId } = await importPlan(steward, { text: HENGYANG, year: 2016 }).catch((error: AppError) => ({
      planId: String(error.facts?.planId),
    }));
    const plan = await planOf(planId);
    expect(plan).toMatchObject({
      title: '衡阳市2016年政务公开工作要点',
      documentNumber: '衡政办函〔2016〕24号',
      state: 'checking',
    });
    for (const { text, start, end } of plan.duties.filter(({ version }) => version === 1)) {
      expect(plan.sourceText.slice(start ?? 0, end ?? 0)).toBe(text);
    }
    expect(await prisma.auditEvent.findFirst({ where: { kind: 'plan.imported', subjectId: planId } })).not.toBeNull();
  });

  it('refuses the same text of the same year and names the plan it is', async () => {
    const text = `一、公开\n(一)推进公开。公开水质。(${bureau.shortName}落实)\n${newId()}`;
    const { planId } = await importPlan(steward, { text, year: 2016 });
    const again = importPlan(steward, { text: text.replaceAll('\n', '\r\n'), year: 2016 });
    await expect(again).rejects.toMatchObject({ code: 'plan-exists', facts: { planId } });
    await expect(importPlan(steward, { text, year: 2017 })).resolves.toBeDefined();
  });

  it('lets one of two people through who paste the same text at once', async () => {
    const text = `一、公开\n(一)推进公开。公开水质。(${bureau.shortName}落实)\n${newId()}`;
    const both = await Promise.all([1, 2].map(() => refusal(importPlan(steward, { text, year: 2016 }))));
    expect(both.sort()).toEqual(['accepted', 'plan-exists']);
  });

  it('refuses empty text and text without any item, and keeps one without statements', async () => {
    expect(await refusal(importPlan(steward, { text: ' \n ' }))).toBe('plan-text-empty');
    expect(await refusal(importPlan(steward, { text: '公'.repeat(LONGEST_PLAN_TEXT + 1) }))).toBe('plan-text-too-long');
    const { planId } = await importPlan(steward, {
      text: `一、公开\n(一)推进公开。公开水质和空气质量。\n${newId()}`,
      year: 2016,
    });
    expect((await planOf(planId)).findings.map(({ code }) => code)).toContain('no-statement');
  });

  it('is the steward’s: a liaison and a reviewer may not', async () => {
    expect(await refusal(importPlan(liaison, { text: HENGYANG }))).toBe('forbidden');
    expect(await refusal(importPlan(reviewer, { text: HENGYANG }))).toBe('forbidden');
  });
});

describe('checking', () => {
  it('shows the plan to the steward and hides it from a liaison', async () => {
    const { planId, unknown } = await aPlanInChecking();
    const shown = await getPlanForChecking(steward, planId);
    expect(shown.names.map(({ name }) => name)).toEqual([unknown]);
    expect((await listPlans(steward)).some(({ id }) => id === planId)).toBe(true);
    expect(await refusal(getPlanForChecking(liaison, planId))).toBe('not-found');
    expect(await refusal(listPlans(liaison))).toBe('not-found');
  });

  it('refuses corrections by a stranger and by one who only reads', async () => {
    const { planId } = await aPlanInChecking();
    const [duty] = (await planOf(planId)).duties;
    if (!duty) throw new Error('no duty');
    const one = { planId, dutyId: duty.id, version: 1 };
    const tries = (actor: Actor) => [
      confirmDuty(actor, one),
      confirmCertainDuties(actor, { planId }),
      reviseDuty(actor, revision(planId, duty)),
      splitDuty(actor, { ...one, at: [3] }),
      mergeDuty(actor, one),
      dropDuty(actor, one),
      addDuty(actor, { planId, itemId: duty.itemId, text: '公开', range: null, parties: [] }),
      decideItem(actor, { planId, itemId: duty.itemId, note: '背景' }),
      matchName(actor, { planId, name: '某办', bodyId: bureau.id }),
      issuePlan(actor, { planId, version: 1 }),
    ];
    expect(new Set(await Promise.all(tries(liaison).map(refusal)))).toEqual(new Set(['not-found']));
    expect(new Set(await Promise.all(tries(reviewer).map(refusal)))).toEqual(new Set(['forbidden']));
  });

  it('revises words, bodies, role and deadline, and keeps what stood before in the trail', async () => {
    const { planId } = await aPlanInChecking();
    const duty = dutyWith(await planOf(planId), '审计结果');
    const parties = [{ id: null, name: bureau.name, role: 'co' as const }];
    const deadline = { kind: 'relative' as const, dueOn: null, workingDays: 30, recurrence: null };
    await reviseDuty(steward, revision(planId, duty, { text: '公开审计结果', parties, deadline, confirm: true }));
    const now = dutyWith(await planOf(planId), '公开审计结果');
    expect(now).toMatchObject({ state: 'confirmed', version: 2, deadline: { dueOn: '2016-09-07' } });
    expect(now.parties).toMatchObject([{ bodyId: bureau.id, role: 'co' }]);
    const event = await prisma.auditEvent.findFirst({ where: { kind: 'duty.revised', subjectId: duty.id } });
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({ before: { text: duty.text } });
  });

  it('refuses the second of two people who read the same version', async () => {
    const { planId } = await aPlanInChecking();
    const duty = dutyWith(await planOf(planId), '审计结果');
    const both = ['甲', '乙'].map((text) => refusal(reviseDuty(steward, revision(planId, duty, { text }))));
    expect((await Promise.all(both)).sort()).toEqual(['accepted', 'stale']);
  });

  it('splits a sentence into parts with their own place and deadline', async () => {
    const { planId } = await aPlanInChecking();
    const duty = dutyWith(await planOf(planId), '书面材料');
    const at = [duty.text.indexOf('于11月底')];
    await splitDuty(steward, { planId, dutyId: duty.id, version: duty.version, at });
    const plan = await planOf(planId);
    const [scheme, report] = [dutyWith(plan, '实施方案'), dutyWith(plan, '书面材料')];
    expect(scheme).toMatchObject({ factKey: 'implementation-plan', deadline: { dueOn: '2016-09-07' } });
    expect(report).toMatchObject({ factKey: 'written-report', deadline: { dueOn: '2016-11-30' } });
    expect(report.ordinal).toBe(scheme.ordinal + 1);
    expect(plan.sourceText.slice(report.start ?? 0, report.end ?? 0)).toBe(report.text);
    expect(report.parties.map(({ bodyId }) => bodyId)).toEqual([bureau.id]);
  });

  it('merges upward, drops, restores and adds', async () => {
    const { planId } = await aPlanInChecking();
    const second = dutyWith(await planOf(planId), '审计结果');
    await mergeDuty(steward, { planId, dutyId: second.id, version: second.version });
    let plan = await planOf(planId);
    const [merged] = liveDuties(plan);
    expect(merged?.text).toContain('审计结果');
    expect(merged?.text).toContain('饮用水');
    expect(merged?.deadline.recurrence).toBe('quarter');
    const dropped = plan.duties.find(({ id }) => id === second.id);
    expect(dropped?.state).toBe('dropped');
    await restoreDuty(steward, { planId, dutyId: second.id, version: dropped?.version ?? 0 });
    const start = plan.sourceText.indexOf('运用图表');
    const range = { start, end: start + 4 };
    const id = await addDuty(steward, {
      planId,
      itemId: null,
      text: '运用图表',
      range,
      parties: [{ name: bureau.shortName, role: 'lead' }],
    });
    plan = await planOf(planId);
    const ordered = plan.duties.map((duty) => duty.start ?? 0);
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    expect(plan.duties.find((duty) => duty.id === id)?.parties[0]?.bodyId).toBe(bureau.id);
  });

  it('settles an unknown name by a new body and writes the alias for later plans', async () => {
    const { planId, unknown } = await aPlanInChecking();
    expect(await refusal(matchName(steward, { planId, name: unknown, bodyId: 'nobody' }))).toBe('body-unknown');
    await createBodyForName(steward, { planId, name: unknown, fullName: `衡阳${unknown}公室`, kind: 'department' });
    expect(openNames((await planOf(planId)).duties)).toEqual([]);
    const later = await aPlanInChecking(unknown);
    expect(openNames((await planOf(later.planId)).duties)).toEqual([]);
  });

  it('settles collectives and open lists', async () => {
    const other = await aBody();
    const text = `一、公开${newId()}\n(一)推进公开。公开水质。(${bureau.shortName}等部门落实)。公开气象。(各级各部门落实)`;
    const { planId } = await importPlan(steward, { text, year: 2016 });
    const rows = openNames((await planOf(planId)).duties);
    expect(rows.map(({ kind }) => kind)).toEqual(['open-list', 'collective']);
    await closeOpenList(steward, { planId, key: rows[0]?.key ?? '', bodyIds: [other.id] });
    await settleCollective(steward, { planId, name: '各级各部门', bodyIds: [bureau.id, other.id] });
    const plan = await planOf(planId);
    expect(openNames(plan.duties)).toEqual([]);
    expect(dutyWith(plan, '水质').parties.map(({ bodyId }) => bodyId)).toEqual([bureau.id, other.id]);
    const { shares } = await getIssuePreview(steward, planId);
    expect(shares.map(({ body, lines }) => [body.id, lines.length]).sort()).toEqual(
      [
        [bureau.id, 2],
        [other.id, 2],
      ].sort(),
    );
  });

  it('calls an item context and takes the word back', async () => {
    const { planId } = await aPlanInChecking();
    const duty = dutyWith(await planOf(planId), '图表');
    await decideItem(steward, { planId, itemId: duty.itemId, note: '只讲方法' });
    expect(openQuestions(await planOf(planId))).toMatchObject({ itemIds: [], unassigned: [] });
    await decideItem(steward, { planId, itemId: duty.itemId, note: null });
    expect(openQuestions(await planOf(planId)).unassigned).toEqual([duty.id]);
  });

  it('moves what counts from publication when that day changes', async () => {
    const { planId } = await aPlanInChecking();
    const plan = await planOf(planId);
    const { title, documentNumber, issuedOn } = plan;
    const seen = descriptionKey(plan);
    const facts = { title, documentNumber, issuedOn, publishedOn: localDate('2016-07-28') };
    const moved = await describePlan(steward, { planId, seen, ...facts });
    expect(moved).toMatchObject([{ from: '2016-09-07', to: '2016-09-08' }]);
    expect(await refusal(describePlan(steward, { planId, seen, ...facts }))).toBe('stale');
  });

  it('confirms together only what is certain', async () => {
    const { planId } = await aPlanInChecking();
    await confirmCertainDuties(steward, { planId });
    const plan = await planOf(planId);
    expect(dutyWith(plan, '饮用水').state).toBe('confirmed');
    expect(dutyWith(plan, '图表').state).toBe('proposed');
    const open = dutyWith(plan, '图表');
    expect(await refusal(confirmDuty(steward, { planId, dutyId: open.id, version: open.version }))).toBe(
      'duty-unassigned',
    );
  });
});

describe('issuing', () => {
  it('refuses while something is open', async () => {
    const { planId } = await aPlanInChecking();
    const { version } = await planOf(planId);
    await expect(issuePlan(steward, { planId, version })).rejects.toMatchObject({ code: 'plan-open' });
    expect(await prisma.task.count({ where: { planId } })).toBe(0);
  });

  it('makes numbered tasks and one obligation per body and period, once', async () => {
    const planId = await checked();
    const { version } = await planOf(planId);
    const twice = await Promise.all([1, 2].map(() => refusal(issuePlan(steward, { planId, version }))));
    expect(twice).toContain('accepted');
    expect(twice.filter((code) => code !== 'accepted')).toEqual(['plan-issued']);
    const tasks = await prisma.task.findMany({
      where: { planId },
      orderBy: { number: 'asc' },
      include: { obligations: true },
    });
    expect(tasks.map(({ number, anchor }) => [number, anchor])).toEqual([
      [1, '一（一）'],
      [2, '一（一）'],
      [3, '一（三）'],
    ]);
    expect(tasks[0]?.obligations.map(({ period }) => period).sort()).toEqual(['2016Q1', '2016Q2', '2016Q3', '2016Q4']);
    expect(tasks[1]?.obligations).toMatchObject([{ bodyId: bureau.id, role: 'lead', period: '2016' }]);
    const event = await prisma.auditEvent.findFirst({ where: { kind: 'plan.issued', subjectId: planId } });
    expect(JSON.parse(event?.body ?? '{}')).toEqual({ tasks: 3, obligations: 6, bodies: 1 });
  });

  it('freezes duties and collectives afterwards', async () => {
    const planId = await checked();
    const [duty] = (await planOf(planId)).duties;
    const before = await planOf(planId);
    await issuePlan(steward, { planId, version: before.version });
    const one = { planId, dutyId: duty?.id ?? '', version: duty?.version ?? 0 };
    expect(await refusal(dropDuty(steward, one))).toBe('plan-issued');
    expect(await refusal(issuePlan(steward, { planId, version: before.version + 1 }))).toBe('plan-issued');
  });

  it('does not issue what was corrected after the preview', async () => {
    const planId = await checked();
    const { version, duties } = await planOf(planId);
    const duty = duties.find(({ state }) => state === 'confirmed');
    await dropDuty(steward, { planId, dutyId: duty?.id ?? '', version: duty?.version ?? 0 });
    expect(await refusal(issuePlan(steward, { planId, version }))).toBe('stale');
  });

  it('gives the task table to the office and to a body’s own people, each with a trail', async () => {
    const planId = await checked();
    const { version } = await planOf(planId);
    await issuePlan(steward, { planId, version });
    const city = await exportTaskTable(steward, { planId, bodyId: null, format: 'xlsx' });
    expect(city.bytes.subarray(0, 2).toString()).toBe('PK');
    const own = await exportTaskTable(liaison, { planId, bodyId: bureau.id, format: 'docx' });
    expect(own.name).toContain(bureau.shortName);
    expect(await refusal(exportTaskTable(liaison, { planId, bodyId: null, format: 'docx' }))).toBe('not-found');
    const stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
    expect(await refusal(exportTaskTable(stranger, { planId, bodyId: bureau.id, format: 'docx' }))).toBe('not-found');
    expect(await prisma.auditEvent.count({ where: { kind: 'paper.exported', subjectId: planId } })).toBe(2);
  });
});

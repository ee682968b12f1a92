import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { reviseDetailSchema } from '@/lib/detail/detail-schemas';
import { openQuestions } from '@/lib/plan/open-questions';
import { confirmDuty } from '@/lib/plan/server/confirm-duties';
import { decideItem } from '@/lib/plan/server/decide-item';
import { importPlan } from '@/lib/plan/server/import-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { undoAct } from '@/lib/plan/server/undo-act';
import { disconnect, prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import { issuePlan } from '@/lib/task/server/issue-plan';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { listDetails } from './detail-store';
import { getDutyPage } from './queries';
import { reviseDetail } from './revise-detail';
import { superviseDuty } from './supervise-duty';

const ELEMENTS = ['本单位职责', '机构设置', '机关运行经费'];
let finance: BuiltBody;
let reform: BuiltBody;
let steward: Actor;
let reviewer: Actor;
let liaison: Actor;

beforeAll(async () => {
  [finance, reform] = await Promise.all([aBody(), aBody()]);
  steward = (await anAccount({ role: 'steward' })).actor;
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: finance })).actor;
});
afterAll(disconnect);

const refusal = (trying: Promise<unknown>) =>
  trying.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );

async function aPlanWithDetail() {
  const text = [
    `一、公开${newId()}`,
    `(一)推进预决算公开。通过政府网站公开${ELEMENTS.join('、')}等情况。(${finance.shortName}牵头落实)`,
    `(二)推进收费公开。公开项目目录，公开收费清单。(${reform.shortName}、${finance.shortName}按职责分工分别牵头落实)`,
    `(三)推进社会组织公开。及时在7个工作日内公开社会组织成立、变更等信息。(${reform.shortName}牵头落实)`,
  ].join('\n');
  const { planId } = await importPlan(steward, { text, year: 2016 });
  const plan = await findPlan(planId);
  if (!plan) throw new Error('no plan');
  const [budget, fees, bodies] = plan.duties;
  if (!budget || !fees || !bodies) throw new Error(`read ${plan.duties.length} duties`);
  return { planId, budget, fees, bodies };
}

/** What the form sends, as the action reads it. */
const revision = (planId: string, dutyId: string, changes: Record<string, unknown> = {}) =>
  reviseDetailSchema.parse({
    planId,
    dutyId,
    version: 0,
    elements: ELEMENTS.join('\n'),
    timeRule: 'none',
    ...changes,
  });

async function issue(planId: string) {
  const plan = await findPlan(planId);
  if (!plan) throw new Error('no plan');
  const { itemIds, unconfirmed } = openQuestions(plan);
  for (const itemId of itemIds) await decideItem(steward, { planId, itemId, note: '背景' });
  for (const duty of plan.duties.filter(({ id }) => unconfirmed.includes(id)))
    await confirmDuty(steward, { planId, dutyId: duty.id, version: duty.version });
  await issuePlan(steward, { planId, version: (await findPlan(planId))?.version ?? 0 });
}

describe('detail of a duty', () => {
  it('can be undone with everything that hangs on it', async () => {
    const { planId, budget } = await aPlanWithDetail();
    await reviseDetail(steward, revision(planId, budget.id));
    expect(await prisma.dutyElement.count({ where: { dutyId: budget.id } })).toBe(ELEMENTS.length);
    await undoAct(steward, { planId });
    expect(await prisma.dutyElement.count({ where: { dutyId: budget.id } })).toBe(0);
    expect(await prisma.dutyDetail.count({ where: { dutyId: budget.id } })).toBe(0);
  });

  it('is proposed from its words with their place, and nothing is stored', async () => {
    const { planId, budget, fees, bodies } = await aPlanWithDetail();
    const { detail, plan } = await getDutyPage(steward, planId, budget.id);
    expect(detail).toMatchObject({ channels: ['website'], fields: ['9-finance'], taskType: 'publish', version: 0 });
    expect(detail.elements.map(({ text }) => text)).toEqual(ELEMENTS);
    for (const { text, start } of detail.elements)
      expect(plan.sourceText.slice(start ?? 0, (start ?? 0) + text.length)).toBe(text);
    const separate = await getDutyPage(steward, planId, fees.id);
    expect(separate.leads.map(({ bodyId }) => bodyId)).toEqual([reform.id, finance.id]);
    const many = await getDutyPage(steward, planId, bodies.id);
    expect(many.detail.clock).toMatchObject({ count: 7, unit: 'working_day', many: true, basis: 'plan' });
    expect((await listDetails(planId)).size).toBe(0);
  });

  it('is the office’s: a stranger finds nothing, a reader may not', async () => {
    const { planId, budget } = await aPlanWithDetail();
    const input = revision(planId, budget.id);
    const on = { planId, dutyId: budget.id, on: true };
    expect(await refusal(reviseDetail(liaison, input))).toBe('not-found');
    expect(await refusal(reviseDetail(reviewer, input))).toBe('forbidden');
    expect(await refusal(superviseDuty(liaison, on))).toBe('not-found');
    expect(await refusal(superviseDuty(reviewer, on))).toBe('forbidden');
    expect(await refusal(getDutyPage(liaison, planId, budget.id))).toBe('not-found');
    expect((await getDutyPage(reviewer, planId, budget.id)).duty.id).toBe(budget.id);
  });

  it('is corrected with a trail; an unchanged line keeps its place', async () => {
    const { planId, budget } = await aPlanWithDetail();
    const elements = `${ELEMENTS[0]}\r\n三公经费\n`;
    await reviseDetail(
      steward,
      revision(planId, budget.id, { elements, channels: 'gazette', attributeText: ['全市', ''] }),
    );
    const { detail } = await getDutyPage(steward, planId, budget.id);
    expect(detail).toMatchObject({ version: 1, confirmed: true, channels: ['gazette'], attributes: { scope: '全市' } });
    expect(detail.elements.map(({ text, start }) => [text, start === null])).toEqual([
      ['本单位职责', false],
      ['三公经费', true],
    ]);
    const event = await prisma.auditEvent.findFirst({ where: { kind: 'detail.revised', subjectId: budget.id } });
    expect(JSON.parse(event?.body ?? '{}').changed).toEqual(expect.arrayContaining(['elements', 'channels']));
  });

  it('refuses the second of two people, and a part for a body that does not lead', async () => {
    const { planId, fees } = await aPlanWithDetail();
    const part = { partBodyId: [reform.id, finance.id], partText: ['目录', '清单'] };
    const both = [1, 2].map(() => refusal(reviseDetail(steward, revision(planId, fees.id, part))));
    expect((await Promise.all(both)).sort()).toEqual(['accepted', 'stale']);
    const wrong = revision(planId, fees.id, { version: 1, partBodyId: 'nobody', partText: '清单' });
    expect(await refusal(reviseDetail(steward, wrong))).toBe('part-of-nobody');
    expect((await getDutyPage(steward, planId, fees.id)).detail.parts).toHaveLength(2);
  });

  it('a rule given to a vague time is the default or the office’s; a rhythm goes into the deadline', async () => {
    const { planId, budget } = await aPlanWithDetail();
    const rule = { timeRule: 'event', clockEvent: '信息形成或者变更', clockCount: '20' };
    await reviseDetail(steward, revision(planId, budget.id, rule));
    expect((await getDutyPage(steward, planId, budget.id)).detail.clock?.basis).toBe('default');
    await reviseDetail(steward, revision(planId, budget.id, { ...rule, version: 1, clockCount: '10' }));
    expect((await getDutyPage(steward, planId, budget.id)).detail.clock).toMatchObject({ count: 10, basis: 'office' });
    await reviseDetail(steward, revision(planId, budget.id, { version: 2, timeRule: 'month' }));
    const paced = await getDutyPage(steward, planId, budget.id);
    expect(paced.detail.clock).toBeNull();
    expect(paced.duty.deadline).toMatchObject({ kind: 'recurring', recurrence: 'month' });
  });

  it('is frozen with the issue, proposals included; only the mark of supervision still moves', async () => {
    const { planId, budget, bodies } = await aPlanWithDetail();
    await reviseDetail(steward, revision(planId, budget.id, { elements: '三公经费' }));
    await issue(planId);
    const details = await listDetails(planId);
    expect(details.size).toBe(3);
    expect(details.get(budget.id)).toMatchObject({ confirmed: true, elements: [{ text: '三公经费' }] });
    expect(details.get(bodies.id)).toMatchObject({ confirmed: false, clock: { count: 7 } });
    expect(await refusal(reviseDetail(steward, revision(planId, budget.id, { version: 1 })))).toBe('plan-issued');
    await superviseDuty(steward, { planId, dutyId: budget.id, on: true });
    expect((await listDetails(planId)).get(budget.id)?.supervised).toBe(true);
    expect(await refusal(superviseDuty(steward, { planId, dutyId: budget.id, on: true }))).toBe('stale');
  });
});

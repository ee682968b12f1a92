import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { importPlan } from '@/lib/plan/server/import-plan';
import { undoAct } from '@/lib/plan/server/undo-act';
import { exportYearComparison } from '@/lib/report/server/export-year-comparison';
import { disconnect, prisma } from '@/lib/server/db';
import { convertWithOffice } from '@/lib/server/office/office-reader';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { aPlan, aTask } from '@/prisma/seed/an-obligation';
import { linkDuties } from './link-duties';
import { getYearComparison } from './queries';
import { takeOverAll, takeOverNames, takeOverOne } from './take-over';

let steward: Actor;
let reviewer: Actor;
let liaison: Actor;
let bureau: BuiltBody;
// Years of their own, so that no other test's plan is the latest before them.
let year = 2031;

beforeAll(async () => {
  bureau = await aBody();
  steward = (await anAccount({ role: 'steward' })).actor;
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: bureau })).actor;
});
afterAll(disconnect);

/** An issued plan with a quarterly duty of the bureau and one for everybody, and next year's draft that leaves both open. */
async function twoYears() {
  year += 2;
  const lastPlanId = await aPlan(year);
  const water = await aTask(lastPlanId, '每季度公开饮用水水源和供水厂出水水质');
  await aTask(lastPlanId, '把市直部门网站统一上移到市级平台');
  const { dutyId } = await prisma.task.findUniqueOrThrow({ where: { id: water.taskId } });
  await prisma.duty.update({ where: { id: dutyId }, data: { deadlineKind: 'recurring', recurrence: 'quarter' } });
  await prisma.dutyParty.create({
    data: { id: newId(), dutyId, ordinal: 0, name: bureau.shortName, role: 'lead', bodyId: bureau.id },
  });
  await prisma.collectiveExpansion.create({
    data: {
      id: newId(),
      planId: lastPlanId,
      name: '各级各部门',
      takenOn: new Date('2030-01-01'),
      members: { create: { bodyId: bureau.id } },
    },
  });
  const text = `二〇三二年工作要点${newId()}
一、加大公开力度
(一)推进公开。公开饮用水水源和供水厂出水水质。
(二)健全机制。各级各部门要建设政策解读专栏。`;
  const { planId } = await importPlan(steward, { text, year: year + 1 });
  return { planId, lastPlanId, lastDutyId: dutyId };
}

async function comparisonOf(planId: string) {
  const comparison = await getYearComparison(steward, planId, null);
  if (!comparison.last) throw new Error('no earlier plan');
  return comparison;
}

describe('next year against this year', () => {
  it('is seen by who may read plans, and by nobody else', async () => {
    const { planId, lastPlanId } = await twoYears();
    const seen = await getYearComparison(reviewer, planId, null);
    expect(seen.last?.id).toBe(lastPlanId);
    await expect(getYearComparison(liaison, planId, null)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('pairs by words and lets the office decide otherwise, on record', async () => {
    const { planId, lastPlanId, lastDutyId } = await twoYears();
    const [first] = (await comparisonOf(planId)).groups;
    expect(first).toMatchObject({ kind: 'changed', last: [{ id: lastDutyId }] });
    const dutyId = first?.now[0]?.id ?? '';
    const word = { planId, lastPlanId, dutyId, lastDutyId } as const;
    await linkDuties(steward, { ...word, word: 'apart' });
    expect((await comparisonOf(planId)).groups.map(({ kind }) => kind).sort()).toEqual([
      'dropped',
      'dropped',
      'new',
      'new',
    ]);
    await linkDuties(steward, { ...word, word: 'together' });
    expect((await comparisonOf(planId)).groups[0]).toMatchObject({ kind: 'changed', byHand: true });
    const events = await prisma.auditEvent.count({ where: { kind: 'rollover.linked', subjectId: dutyId } });
    expect(events).toBe(2);
    await expect(linkDuties(reviewer, { ...word, word: 'apart' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(linkDuties(liaison, { ...word, word: 'apart' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes over bodies and rhythm where the new text leaves them open, once, with its event', async () => {
    const { planId, lastPlanId } = await twoYears();
    const { offers } = await comparisonOf(planId);
    const [dutyId = ''] = [...offers.keys()];
    expect(offers.get(dutyId)).toEqual(['parties', 'deadline']);
    await takeOverOne(steward, { planId, lastPlanId, dutyId });
    const duty = await prisma.duty.findUniqueOrThrow({ where: { id: dutyId }, include: { parties: true } });
    expect(duty).toMatchObject({
      state: 'proposed',
      recurrence: 'quarter',
      parties: [{ bodyId: bureau.id, role: 'lead' }],
    });
    const again = takeOverOne(steward, { planId, lastPlanId, dutyId });
    await expect(again).rejects.toMatchObject({ code: 'nothing-to-take-over' });
    expect(await prisma.auditEvent.count({ where: { kind: 'rollover.taken-over', subjectId: planId } })).toBe(1);
  });

  it('can be undone like every act on a plan in checking', async () => {
    const { planId, lastPlanId, lastDutyId } = await twoYears();
    const { offers } = await comparisonOf(planId);
    const [dutyId = ''] = [...offers.keys()];
    await takeOverOne(steward, { planId, lastPlanId, dutyId });
    await undoAct(steward, { planId });
    const duty = await prisma.duty.findUniqueOrThrow({ where: { id: dutyId }, include: { parties: true } });
    expect(duty).toMatchObject({ recurrence: null, parties: [] });
    await linkDuties(steward, { planId, lastPlanId, dutyId, lastDutyId, word: 'apart' });
    await undoAct(steward, { planId });
    expect(await prisma.rolloverLink.count({ where: { dutyId } })).toBe(0);
  });

  it('takes everything over only in the version that was looked at', async () => {
    const { planId, lastPlanId } = await twoYears();
    const { plan } = await comparisonOf(planId);
    const years = { planId, lastPlanId };
    await expect(takeOverAll(steward, { ...years, version: plan.version + 1 })).rejects.toMatchObject({
      code: 'stale',
    });
    const both = await Promise.allSettled([
      takeOverAll(steward, { ...years, version: plan.version }),
      takeOverAll(steward, { ...years, version: plan.version }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('settles collective names as last year had them', async () => {
    const { planId, lastPlanId } = await twoYears();
    expect(await takeOverNames(steward, { planId, lastPlanId })).toEqual(['各级各部门']);
    const expansion = await prisma.collectiveExpansion.findFirstOrThrow({
      where: { planId, name: '各级各部门' },
      include: { members: true },
    });
    expect(expansion.members.map(({ bodyId }) => bodyId)).toEqual([bureau.id]);
  });

  it.each([
    ['docx', 'txt:Text (encoded):UTF8'],
    ['xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1'],
  ] as const)('prints the comparison as %s, which opens elsewhere', async (format, filter) => {
    const { planId, lastPlanId } = await twoYears();
    const { name, bytes } = await exportYearComparison(reviewer, { planId, lastPlanId, format });
    expect(name).toContain('任务对照表');
    const text = (await convertWithOffice(bytes, format, filter)).toString('utf8');
    expect(text).toContain('每季度公开饮用水水源和供水厂出水水质');
    expect(text).toContain('变更');
    await expect(exportYearComparison(liaison, { planId, lastPlanId, format })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

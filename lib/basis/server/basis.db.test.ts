import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { importPlan } from '@/lib/plan/server/import-plan';
import { disconnect, prisma } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { aBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { changeUpstreamUse, importUpstream } from './import-upstream';
import { linkAllAlike, speakOnPair, unwaiveClause, waiveClause } from './link-basis';
import { getPlanBasis, listBasisLabels } from './queries';

let steward: Actor;
let reviewer: Actor;
let liaison: Actor;
let planId: string;

const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'accepted',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const events = (kind: string) => prisma.auditEvent.count({ where: { kind, subjectId: planId } });

/** A provincial plan with a number of its own. */
const provincePlan = (number: number) => `湖南省人民政府办公厅关于印发2016年政务公开工作要点的通知
湘政办函〔2016〕${number}号
一、推进重点领域信息公开
（一）环境保护。每季度向社会公开饮用水水源和用户水龙头水质。公开铁路沿线噪声监测信息。
（二）财政${newId()}。所有使用财政资金的部门公开部门预算。`;

const someNumber = () => 1 + Math.floor(Math.random() * 9998);

async function aPlanQuoting(number: number): Promise<string> {
  const text = `衡阳市2016年政务公开工作要点
根据《湖南省人民政府办公厅关于印发2016年政务公开工作要点的通知》（湘政办函〔2016〕${number}号）精神，制定本要点。
一、加大公开力度
（一）推进公开。每季度向社会公开饮用水水源和用户水龙头水质。抓好使用财政资金单位的预算公开，公开绩效。运用图表解读政策${newId()}。`;
  return (await importPlan(steward, { text, year: 2016 })).planId;
}

beforeAll(async () => {
  steward = (await anAccount({ role: 'steward' })).actor;
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
});
let number: number;
beforeEach(async () => {
  number = someNumber();
  planId = await aPlanQuoting(number);
});
afterAll(disconnect);

describe('upstream documents', () => {
  it('kept once, used by several plans, found again by the number a plan quotes', async () => {
    const text = provincePlan(number);
    const before = await getPlanBasis(steward, planId);
    expect(before.quoted).toMatchObject([
      { documentNumber: `湘政办函〔2016〕${number}号`, used: false, available: null },
    ]);
    const id = await importUpstream(steward, { planId, level: 'province', text });
    const { documents, quoted } = await getPlanBasis(steward, planId);
    expect(documents).toMatchObject([{ id, level: 'province', documentNumber: `湘政办函〔2016〕${number}号` }]);
    expect(documents[0]?.clauses).toHaveLength(3);
    expect(quoted).toMatchObject([{ used: true }]);

    const nextYear = await aPlanQuoting(number);
    expect((await getPlanBasis(steward, nextYear)).quoted).toMatchObject([{ used: false, available: { id } }]);
    expect(await importUpstream(steward, { planId: nextYear, level: 'province', text: `${text}\r\n` })).toBe(id);
    await changeUpstreamUse(steward, { planId: nextYear, documentId: id, use: false });
    expect((await getPlanBasis(steward, nextYear)).documents).toEqual([]);
    expect(await prisma.upstreamDocument.count({ where: { documentNumber: `湘政办函〔2016〕${number}号` } })).toBe(1);
    await expect(prisma.upstreamClause.deleteMany({ where: { documentId: id } })).rejects.toThrow();
  });

  it('two people paste the same text at once: it is there once, and both use it', async () => {
    const text = provincePlan(number);
    const both = await Promise.all([1, 2].map(() => importUpstream(steward, { planId, level: 'province', text })));
    expect(new Set(both).size).toBe(1);
  });

  it('refuses what is no plan, and all but the office', async () => {
    const form = { planId, level: 'national' as const };
    expect(await refusal(importUpstream(steward, { ...form, text: ' ' }))).toBe('plan-text-empty');
    expect(await refusal(importUpstream(steward, { ...form, text: '一、' }))).toBe('upstream-not-recognised');
    expect(await refusal(importUpstream(reviewer, { ...form, text: provincePlan(1) }))).toBe('forbidden');
    expect(await refusal(importUpstream(liaison, { ...form, text: provincePlan(1) }))).toBe('not-found');
    expect(await refusal(getPlanBasis(liaison, planId))).toBe('not-found');
    expect((await getPlanBasis(reviewer, planId)).plan.id).toBe(planId);
  });
});

describe('links', () => {
  it('all that is very like at once; what is refused stays refused; by hand the rest', async () => {
    const documentId = await importUpstream(steward, { planId, level: 'province', text: provincePlan(number) });
    const before = await getPlanBasis(steward, planId);
    const water = before.suggestions.find(({ likeness }) => likeness === 'very');
    expect(await linkAllAlike(steward, { planId })).toBe(1);
    expect(await refusal(linkAllAlike(steward, { planId }))).toBe('nothing-alike');
    const linked = await getPlanBasis(steward, planId);
    expect(linked.coverage.counts).toMatchObject({ clauses: 3, answered: 1, open: 2, based: 1 });
    expect((await listBasisLabels(steward, planId)).get(water?.dutyId ?? '')).toMatchObject([
      { label: `湘政办函〔2016〕${number}号 一（一）` },
    ]);
    expect(await refusal(changeUpstreamUse(steward, { planId, documentId, use: false }))).toBe('upstream-linked');

    const [near] = linked.suggestions;
    if (!near || !water) throw new Error('no suggestion');
    const refuse = { planId, dutyId: near.dutyId, act: { verdict: 'refused' as const, clauseId: near.clauseId } };
    await speakOnPair(steward, refuse);
    expect((await getPlanBasis(steward, planId)).suggestions).not.toContainEqual(near);
    await speakOnPair(steward, { ...refuse, act: { ...refuse.act, verdict: 'linked' } });
    await speakOnPair(steward, { planId, dutyId: water.dutyId, act: { verdict: 'refused', clauseId: water.clauseId } });
    const { coverage, suggestions } = await getPlanBasis(steward, planId);
    expect(coverage.counts).toMatchObject({ answered: 1, based: 1 });
    expect(suggestions.some(({ clauseId, dutyId }) => clauseId === water.clauseId && dutyId === water.dutyId)).toBe(
      false,
    );
    expect([await events('basis.linked'), await events('basis.refused')]).toEqual([2, 2]);
  });

  it('本级不适用 with a reason, taken back again', async () => {
    await importUpstream(steward, { planId, level: 'province', text: provincePlan(number) });
    const { documents } = await getPlanBasis(steward, planId);
    const railway = documents[0]?.clauses.find(({ text }) => text.includes('铁路'))?.id ?? '';
    await waiveClause(steward, { planId, clauseId: railway, reason: '本市没有铁路' });
    expect((await getPlanBasis(steward, planId)).coverage.counts).toMatchObject({ waived: 1, open: 2 });
    await unwaiveClause(steward, { planId, clauseId: railway });
    expect((await getPlanBasis(steward, planId)).coverage.counts).toMatchObject({ waived: 0, open: 3 });
    expect([await events('basis.waived'), await events('basis.unwaived')]).toEqual([1, 1]);
  });

  it('only between the plan’s own duties and the documents it uses, only by the office', async () => {
    await importUpstream(steward, { planId, level: 'province', text: provincePlan(number) });
    const { documents, duties } = await getPlanBasis(steward, planId);
    const [dutyId, clauseId] = [duties[0]?.id ?? '', documents[0]?.clauses[0]?.id ?? ''];
    const other = await aPlanQuoting(someNumber());
    const act = { verdict: 'linked' as const, clauseId };
    expect(await refusal(speakOnPair(steward, { planId: other, dutyId, act }))).toBe('not-found');
    expect(await refusal(speakOnPair(steward, { planId, dutyId: 'nobody', act }))).toBe('not-found');
    expect(await refusal(waiveClause(steward, { planId: other, clauseId, reason: '不适用' }))).toBe('not-found');
    expect(await refusal(speakOnPair(reviewer, { planId, dutyId, act }))).toBe('forbidden');
    expect(await refusal(speakOnPair(liaison, { planId, dutyId, act }))).toBe('not-found');
    expect(await refusal(listBasisLabels(liaison, planId))).toBe('not-found');
    expect(await events('basis.linked')).toBe(0);
  });
});

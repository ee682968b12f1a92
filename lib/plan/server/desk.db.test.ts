import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { dutyForm } from '@/lib/plan/plan-draft';
import { disconnect, prisma } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aPlanInChecking } from '@/prisma/seed/a-plan-in-checking';
import { anAccount } from '@/prisma/seed/an-account';
import { longPlanText } from '@/prisma/seed/long-plan-text';
import { confirmDuty } from './confirm-duties';
import { forgetDraft, keepDraft } from './keep-draft';
import { getPlanForChecking } from './queries';
import { reviseDuty } from './revise-duty';
import { undoAct } from './undo-act';
import { visitPlan } from './visit-plan';

let wang: Actor;
let li: Actor;
let reviewer: Actor;
let liaison: Actor;
let bureau: BuiltBody;

beforeAll(async () => {
  bureau = await aBody();
  wang = (await anAccount({ role: 'steward', displayName: '王科长' })).actor;
  li = (await anAccount({ role: 'steward', displayName: '李科员' })).actor;
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: bureau })).actor;
});
afterAll(disconnect);

const aPlan = () =>
  aPlanInChecking(
    wang,
    `某市2016年工作要点${newId()}\n一、加大公开力度\n（一）推进公开。每季度公开水质。（${bureau.shortName}落实）\n（二）做好解读。公开审计结果。（${bureau.shortName}落实）`,
  );

const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );

async function firstDuty(planId: string) {
  const [duty] = (await getPlanForChecking(wang, planId)).plan.duties;
  if (!duty) throw new Error('no duty');
  return duty;
}

/** What the open page would hear: where the reader is does not matter here. */
const newsFor = (actor: Actor, planId: string, since = 0, dutyId: string | null = null) =>
  visitPlan(actor, { planId, dutyId, since });

describe('two people at one plan', () => {
  it('see each other for a minute, and what the other changed since', async () => {
    const planId = await aPlan();
    const duty = await firstDuty(planId);
    const { actNumber } = await getPlanForChecking(li, planId);
    await newsFor(wang, planId, 0, duty.id);
    expect(await newsFor(li, planId, actNumber)).toMatchObject({
      visitors: [{ name: '王科长', dutyId: duty.id }],
      changes: [],
    });
    await confirmDuty(wang, { planId, dutyId: duty.id, version: duty.version });
    const news = await newsFor(li, planId, actNumber);
    expect(news.changes).toEqual([{ dutyId: duty.id, by: '王科长', label: '确认第 1 条' }]);
    expect((await newsFor(wang, planId, actNumber)).changes).toEqual([]);
    expect((await newsFor(li, planId, news.at)).changes).toEqual([]);
    await prisma.planVisit.updateMany({ where: { planId }, data: { seenAt: new Date(Date.now() - 61_000) } });
    expect((await newsFor(li, planId)).visitors).toEqual([]);
  });

  it('a second correction of the same version is refused with who was first', async () => {
    const planId = await aPlan();
    const { id: dutyId, version, text } = await firstDuty(planId);
    const deadline = { kind: 'none', dueOn: null, workingDays: null, recurrence: null } as const;
    const revision = {
      planId,
      dutyId,
      version,
      parties: [],
      separateLeads: false,
      deadline,
      factKey: null,
      confirm: false,
    };
    await reviseDuty(wang, { ...revision, text: `${text}甲` });
    await expect(reviseDuty(li, { ...revision, text: `${text}乙` })).rejects.toMatchObject({
      code: 'stale',
      facts: { who: '王科长', what: '做了“修改第 1 条”' },
    });
    expect((await firstDuty(planId)).text).toBe(`${text}甲`);
  });
});

describe('what is half typed', () => {
  const values = { text: '写了一半', version: '1', partyName: ['市环保局', ''] };

  it('waits for its owner on any machine and for nobody else', async () => {
    const planId = await aPlan();
    const form = dutyForm((await firstDuty(planId)).id);
    await keepDraft(wang, { planId, form, values, since: 0 });
    await keepDraft(wang, { planId, form, values: { ...values, text: '又写了一点' }, since: 0 });
    const { drafts } = (await getPlanForChecking(wang, planId)).reader;
    expect(drafts).toMatchObject([{ form, values: { ...values, text: '又写了一点' } }]);
    expect((await getPlanForChecking(li, planId)).reader.drafts).toEqual([]);
    await forgetDraft(wang, { planId, form });
    expect((await getPlanForChecking(wang, planId)).reader.drafts).toEqual([]);
  });

  it('is forgotten by the correction it became, and does not come back late', async () => {
    const planId = await aPlan();
    const duty = await firstDuty(planId);
    const form = dutyForm(duty.id);
    const { actNumber: since } = await getPlanForChecking(wang, planId);
    await keepDraft(wang, { planId, form, values, since });
    const deadline = { kind: 'none', dueOn: null, workingDays: null, recurrence: null } as const;
    const revision = { text: '写完了', parties: [], separateLeads: false, deadline, factKey: null, confirm: false };
    await reviseDuty(wang, { planId, dutyId: duty.id, version: duty.version, ...revision });
    await keepDraft(wang, { planId, form, values, since });
    expect((await getPlanForChecking(wang, planId)).reader.drafts).toEqual([]);
    await undoAct(wang, { planId });
    await keepDraft(wang, { planId, form, values, since });
    expect((await getPlanForChecking(wang, planId)).reader.drafts).toHaveLength(1);
  });

  it('remembers where each person was', async () => {
    const planId = await aPlan();
    const duty = await firstDuty(planId);
    await newsFor(wang, planId, 0, duty.id);
    await newsFor(wang, planId, 0, null);
    expect((await getPlanForChecking(wang, planId)).reader.placeId).toBe(duty.id);
    expect((await getPlanForChecking(li, planId)).reader.placeId).toBeNull();
  });
});

describe('who may', () => {
  it('lets readers only look, strangers not even that, and nobody once the plan is issued', async () => {
    const planId = await aPlan();
    const draft = { planId, form: 'duty:x', values: {}, since: 0 };
    expect((await getPlanForChecking(reviewer, planId)).reader).toMatchObject({ mayEdit: false, drafts: [] });
    expect((await getPlanForChecking(wang, planId)).reader.mayEdit).toBe(true);
    expect(await refusal(keepDraft(reviewer, draft))).toBe('forbidden');
    expect(await refusal(newsFor(reviewer, planId))).toBe('not-found');
    expect(await refusal(keepDraft(liaison, draft))).toBe('not-found');
    expect(await refusal(newsFor(liaison, planId))).toBe('not-found');
    expect(await refusal(getPlanForChecking(liaison, planId))).toBe('not-found');
    await prisma.plan.update({ where: { id: planId }, data: { state: 'issued', issuedAt: new Date() } });
    expect(await refusal(keepDraft(wang, draft))).toBe('plan-issued');
    expect(await refusal(newsFor(wang, planId))).toBe('not-found');
    expect((await getPlanForChecking(wang, planId)).reader.mayEdit).toBe(false);
  });
});

describe('a plan of forty pages', () => {
  it('is read whole, with every duty in its place and nothing undecided', async () => {
    const text = longPlanText(600);
    expect(text.length).toBeGreaterThan(60_000);
    const planId = await aPlanInChecking(wang, text);
    const { plan, coverage } = await getPlanForChecking(wang, planId);
    expect(plan.duties.length).toBeGreaterThanOrEqual(600);
    expect(coverage.counts.undecided).toBe(0);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { GiveOpinion } from '@/lib/consultation/consultation-schemas';
import { addDuty } from '@/lib/plan/server/add-duty';
import { importPlan } from '@/lib/plan/server/import-plan';
import { findPlan } from '@/lib/plan/server/plan-store';
import { reviseDuty } from '@/lib/plan/server/revise-duty';
import { disconnect, prisma } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aConsultation } from '@/prisma/seed/a-consultation';
import { anAccount } from '@/prisma/seed/an-account';
import { answerWithoutOpinion } from './answer-consultation';
import { decideOpinions } from './decide-opinions';
import { giveOpinion, withdrawOpinion } from './give-opinion';
import { openConsultation } from './open-consultation';
import {
  compareWithFinal,
  countUnanswered,
  getPlanConsultations,
  getRoundForBody,
  getRoundForOffice,
  getRoundForPaper,
  listAskedRounds,
} from './queries';
import { chooseFinal, closeConsultation, publishDecisions, remindRecipients } from './run-consultation';

let steward: Actor;
let water: BuiltBody;
let money: BuiltBody;
let waterLiaison: Actor;
let moneyLiaison: Actor;
let stranger: Actor;
let planId: string;
let consultationId: string;

const onDay = (day: string) => vi.stubEnv('YAODIAN_TODAY', day);
const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'accepted',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const events = (kind: string) => prisma.auditEvent.count({ where: { kind, subjectId: consultationId } });

beforeAll(async () => {
  onDay('2016-07-04');
  [water, money] = [await aBody(), await aBody({ kind: 'county' })];
  steward = (await anAccount({ role: 'steward' })).actor;
  waterLiaison = (await anAccount({ role: 'liaison', body: water })).actor;
  moneyLiaison = (await anAccount({ role: 'deputy', body: money })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
});
beforeEach(async () => {
  onDay('2016-07-04');
  ({ planId, consultationId } = await aConsultation(steward, [water, money]));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(disconnect);

async function opinionOn(words: string, given: Partial<GiveOpinion> = {}): Promise<GiveOpinion> {
  const { round } = await getRoundForOffice(steward, consultationId);
  const start = round.sourceText.indexOf(words);
  const clause = round.outline.find((one) => one.start <= start && start < one.end)?.ordinal ?? null;
  return {
    consultationId,
    opinionId: crypto.randomUUID(),
    version: 0,
    place: { clause, start, end: start + words.length },
    kind: 'amend',
    wording: '每季度公开饮用水水源水质',
    reason: '监测本来就按季度做',
    ...given,
  };
}

async function decideAll(decision: 'adopted' | 'rejected' = 'adopted', reason = '') {
  const { opinions } = await getRoundForOffice(steward, consultationId);
  const opinion = opinions.map(({ id, version }) => ({ id, version }));
  await decideOpinions(steward, { consultationId, opinion, decision, reason });
}

describe('opening a round', () => {
  it('freezes the draft, counts the days, tells whom it concerns', async () => {
    const { round, recipients, figures } = await getRoundForOffice(steward, consultationId);
    expect(round).toMatchObject({ number: 1, state: 'open', openedOn: '2016-07-04', dueOn: '2016-07-11' });
    expect(recipients.map(({ bodyId }) => bodyId).sort()).toEqual([water.id, money.id].sort());
    expect(figures).toMatchObject({ counties: 1, departments: 1, replies: 0, silent: 2 });
    const own = round.outline.filter(({ duties }) => duties.some(({ bodyIds }) => bodyIds.includes(water.id)));
    expect(own.map(({ anchor }) => anchor)).toEqual(['一（一）']);
    await addDuty(steward, {
      planId,
      itemId: (await findPlan(planId))?.items[1]?.id ?? '',
      text: '后加的',
      range: null,
      parties: [],
    });
    const again = await getRoundForOffice(steward, consultationId);
    expect(again.round.outline).toEqual(round.outline);
    await expect(
      prisma.consultation.update({ where: { id: consultationId }, data: { sourceText: '改过' } }),
    ).rejects.toThrow(/violated/);
    expect(await events('consultation.opened')).toBe(1);
  });

  it('asks whole kinds and those the draft names; one round at a time; only on a plan in checking', async () => {
    const form = { planId, bodyIds: [], coverNote: '请提意见', workingDays: 3 };
    expect(await refusal(openConsultation(steward, { ...form, groups: ['named'] }))).toBe('consultation-open');
    await closeConsultation(steward, { consultationId });
    expect(await refusal(openConsultation(steward, { ...form, groups: [] }))).toBe('nobody-asked');
    const second = await openConsultation(steward, { ...form, groups: ['named'] });
    const { round, recipients } = await getRoundForOffice(steward, second);
    expect([round.number, recipients.length]).toEqual([2, 2]);
    expect((await getPlanConsultations(steward, planId)).rounds.map(({ number }) => number)).toEqual([2, 1]);
    await prisma.plan.update({ where: { id: planId }, data: { state: 'issued', issuedAt: new Date() } });
    expect(await refusal(openConsultation(steward, { ...form, groups: ['named'] }))).toBe('plan-issued');
  });

  it('is the office’s: others are refused, strangers find nothing', async () => {
    const reviewer = (await anAccount({ role: 'reviewer' })).actor;
    const form = { planId, bodyIds: [water.id], groups: [], coverNote: '请提意见', workingDays: 3 };
    expect(await refusal(openConsultation(reviewer, form))).toBe('forbidden');
    expect(await refusal(openConsultation(waterLiaison, form))).toBe('not-found');
    for (const run of [closeConsultation, remindRecipients, publishDecisions]) {
      expect(await refusal(run(reviewer, { consultationId }))).toBe('forbidden');
      expect(await refusal(run(waterLiaison, { consultationId }))).toBe('not-found');
    }
    expect((await getRoundForOffice(reviewer, consultationId)).round.id).toBe(consultationId);
    expect(await refusal(getRoundForOffice(waterLiaison, consultationId))).toBe('not-found');
  });
});

describe('answering', () => {
  it('an opinion sent twice is one; changed and withdrawn until the due day', async () => {
    const opinion = await opinionOn('每半年公开饮用水水源水质');
    await Promise.all([giveOpinion(waterLiaison, opinion), giveOpinion(waterLiaison, opinion)]);
    const { opinions, recipient } = await getRoundForBody(waterLiaison, consultationId);
    expect(opinions).toMatchObject([{ wording: '每季度公开饮用水水源水质', late: false, version: 1 }]);
    expect(recipient).toMatchObject({ answer: 'opinions', late: false });
    await giveOpinion(waterLiaison, { ...opinion, version: 1, wording: '每月公开' });
    expect(await refusal(giveOpinion(waterLiaison, { ...opinion, version: 1, wording: '每日公开' }))).toBe('stale');
    expect(await refusal(answerWithoutOpinion(waterLiaison, { consultationId }))).toBe('has-opinions');
    await withdrawOpinion(waterLiaison, { consultationId, opinionId: opinion.opinionId, version: 2 });
    expect((await getRoundForBody(waterLiaison, consultationId)).recipient.answer).toBe('waiting');
    expect([await events('opinion.given'), await events('opinion.changed'), await events('opinion.withdrawn')]).toEqual(
      [1, 1, 1],
    );
  });

  it('没有意见 in one press, and an opinion afterwards takes its place', async () => {
    expect(await countUnanswered(moneyLiaison)).toBeGreaterThan(0);
    await answerWithoutOpinion(moneyLiaison, { consultationId });
    expect((await listAskedRounds(moneyLiaison)).find(({ id }) => id === consultationId)?.answer).toBe('none');
    await giveOpinion(moneyLiaison, await opinionOn('注重运用图表解读政策'));
    expect((await getRoundForBody(moneyLiaison, consultationId)).recipient.answer).toBe('opinions');
  });

  it('after the due day new ones are late and old ones stay; after closing nothing is taken', async () => {
    const first = await opinionOn('每半年公开饮用水水源水质');
    await giveOpinion(waterLiaison, first);
    onDay('2016-07-12');
    expect(await refusal(giveOpinion(waterLiaison, { ...first, version: 1 }))).toBe('opinion-fixed');
    await giveOpinion(moneyLiaison, await opinionOn('注重运用图表解读政策'));
    const { opinions, figures } = await getRoundForOffice(steward, consultationId);
    expect(opinions.map(({ late }) => late)).toEqual([false, true]);
    expect(figures).toMatchObject({ replies: 2, late: 1 });
    await closeConsultation(steward, { consultationId });
    const ended = await opinionOn('主动公开');
    expect(await refusal(giveOpinion(waterLiaison, ended))).toBe('consultation-ended');
    expect(await refusal(answerWithoutOpinion(moneyLiaison, { consultationId }))).toBe('consultation-ended');
  });

  it('points into the frozen draft only', async () => {
    const opinion = await opinionOn('每半年公开');
    const outside = { ...opinion, place: { ...opinion.place, end: opinion.place.end + 500 } };
    expect(await refusal(giveOpinion(waterLiaison, outside))).toBe('opinion-outside');
  });

  it('a body sees its own opinions only; a stranger finds nothing', async () => {
    const own = await opinionOn('每半年公开饮用水水源水质');
    await giveOpinion(waterLiaison, own);
    expect((await getRoundForBody(moneyLiaison, consultationId)).opinions).toEqual([]);
    expect(await refusal(getRoundForBody(stranger, consultationId))).toBe('not-found');
    expect(await refusal(giveOpinion(stranger, await opinionOn('主动公开')))).toBe('not-found');
    const taken = { consultationId, opinionId: own.opinionId, version: 1 };
    expect(await refusal(withdrawOpinion(moneyLiaison, taken))).toBe('not-found');
    expect(await refusal(getRoundForPaper(moneyLiaison, consultationId, water.id))).toBe('not-found');
    expect((await getRoundForPaper(waterLiaison, consultationId, water.id)).opinions).toHaveLength(1);
    expect(await refusal(getRoundForBody(steward, consultationId))).toBe('not-found');
  });
});

describe('deciding', () => {
  it('one decision for several; a reason unless adopted; the author sees it only once it is out', async () => {
    await giveOpinion(waterLiaison, await opinionOn('每半年公开饮用水水源水质'));
    await giveOpinion(moneyLiaison, await opinionOn('每半年公开饮用水水源水质'));
    expect(await refusal(decideAll())).toBe('opinions-still-open');
    onDay('2016-07-12');
    await expect(decideAll('rejected', ' ')).rejects.toThrow(/consultation_opinion_decided/);
    await decideAll('rejected', '省里要求每半年');
    const before = await getRoundForBody(waterLiaison, consultationId);
    expect(before.opinions).toMatchObject([{ decision: null, decisionReason: null }]);
    expect(await refusal(publishDecisions(steward, { consultationId }))).toBe('stale');
    await closeConsultation(steward, { consultationId });
    await decideAll('adopted');
    await publishDecisions(steward, { consultationId });
    expect((await getRoundForBody(waterLiaison, consultationId)).opinions).toMatchObject([{ decision: 'adopted' }]);
    expect(await refusal(decideAll('rejected', '改主意'))).toBe('consultation-published');
    expect([await events('opinion.decided'), await events('consultation.published')]).toEqual([2, 1]);
  });

  it('not before all are decided, and never by the author', async () => {
    const both = (await anAccount({ role: 'liaison', body: water })).actor;
    const hats: Actor = { ...both, roles: [...both.roles, { role: 'steward', bodyId: null }] };
    await giveOpinion(hats, await opinionOn('每半年公开饮用水水源水质'));
    await closeConsultation(steward, { consultationId });
    expect(await refusal(publishDecisions(steward, { consultationId }))).toBe('opinions-undecided');
    const { opinions } = await getRoundForOffice(steward, consultationId);
    const own = { consultationId, opinion: opinions, decision: 'adopted', reason: '' } as const;
    expect(await refusal(decideOpinions(hats, own))).toBe('own-opinion');
    expect(await refusal(decideOpinions(waterLiaison, own))).toBe('not-found');
  });

  it('two people at once: one decision stands, the other is told', async () => {
    await giveOpinion(waterLiaison, await opinionOn('每半年公开饮用水水源水质'));
    await closeConsultation(steward, { consultationId });
    const { opinions } = await getRoundForOffice(steward, consultationId);
    const verdict = { consultationId, opinion: opinions, decision: 'adopted', reason: '' } as const;
    const both = await Promise.all([1, 2].map(() => refusal(decideOpinions(steward, verdict))));
    expect(both.sort()).toEqual(['accepted', 'stale']);
    expect(await events('opinion.decided')).toBe(1);
  });

  it('reminds whoever has not answered', async () => {
    await answerWithoutOpinion(waterLiaison, { consultationId });
    expect(await remindRecipients(steward, { consultationId })).toBe(1);
    expect((await getRoundForBody(moneyLiaison, consultationId)).recipient.remindedAt).not.toBeNull();
    expect((await getRoundForBody(waterLiaison, consultationId)).recipient.remindedAt).toBeNull();
  });
});

describe('draft and final text', () => {
  it('compares with the plan as it is now, and with another plan of the year', async () => {
    const { round } = await getRoundForOffice(steward, consultationId);
    const same = await compareWithFinal(steward, round);
    expect(same.rows.every(({ kind }) => kind === 'same')).toBe(true);
    const plan = await findPlan(planId);
    const duty = plan?.duties.find(({ text }) => text.includes('饮用水'));
    if (!duty) throw new Error('no duty');
    const { dueOn, recurrence, kind } = duty.deadline;
    await reviseDuty(steward, {
      planId,
      dutyId: duty.id,
      version: duty.version,
      text: '每季度公开饮用水水源水质',
      parties: duty.parties,
      separateLeads: false,
      deadline: { kind, dueOn, workingDays: null, recurrence },
      factKey: null,
      confirm: false,
    });
    const reworded = await compareWithFinal(steward, round);
    expect(reworded.rows.flatMap(({ duties }) => duties)).toMatchObject([
      { kind: 'reworded', after: '每季度公开饮用水水源水质' },
    ]);
    const text = round.sourceText.replace('每半年公开', '每季度公开');
    const final = await importPlan(steward, { text, year: 2016 });
    await chooseFinal(steward, { consultationId, planId: final.planId });
    const chosen = await getRoundForOffice(steward, consultationId);
    const { rows } = await compareWithFinal(steward, chosen.round);
    expect(rows.filter((row) => row.kind === 'changed')).toHaveLength(1);
    expect((await getPlanConsultations(steward, final.planId)).rounds).toMatchObject([{ id: consultationId }]);
    const form = { planId: final.planId, bodyIds: [water.id], groups: [], coverNote: '再请提意见', workingDays: 3 };
    const both = await Promise.all([1, 2].map(() => refusal(openConsultation(steward, form))));
    expect(both.sort()).toEqual(['accepted', 'consultation-open']);
    const { rounds } = await getPlanConsultations(steward, final.planId);
    expect(rounds.map(({ number }) => number)).toEqual([2, 1]);
    const other = await importPlan(steward, { text: `${text}\n${newId()}`, year: 2017 });
    expect(await refusal(chooseFinal(steward, { consultationId, planId: other.planId }))).toBe('other-year');
  });
});

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aDetail } from '@/prisma/seed/a-detail';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { answerJoining } from './answer-joining';
import { finishOccasion } from './finish-occasion';
import { proposeBody } from './propose-body';
import { findFulfilment, listJoinings, listProgress } from './queries';
import { recordOccasion } from './record-occasion';
import { requireVertical } from './require-vertical';
import { clearElement, tickElements } from './tick-elements';

let body: BuiltBody;
let liaison: Actor;
let stranger: Actor;
let steward: Actor;
let obligationId: string;
let taskId: string;
let planId: string;

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  steward = (await anAccount({ role: 'steward' })).actor;
  ({ obligationId, taskId, planId } = await anObligation({ body }));
});
afterAll(disconnect);

const refusal = (trying: Promise<unknown>) =>
  trying.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );
const stored = () => prisma.obligation.findUniqueOrThrow({ where: { id: obligationId } });
const dueOn = async () => (await stored()).dueOn?.toISOString().slice(0, 10);
const events = (kind: string, subjectId = obligationId) => prisma.auditEvent.count({ where: { kind, subjectId } });

describe('elements', () => {
  it('are ticked with their page and cleared, each with a trail', async () => {
    const [first = '', second = ''] = await aDetail(taskId, { elements: ['目录', '清单'] });
    await tickElements(liaison, { obligationId, elementId: [first, second], url: 'https://a.example/1' });
    await tickElements(liaison, { obligationId, elementId: [first], url: 'https://a.example/2' });
    let seen = await findFulfilment(liaison, obligationId);
    expect(seen?.elements.map(({ tick }) => tick?.url)).toEqual(['https://a.example/1', 'https://a.example/1']);
    await clearElement(liaison, { obligationId, elementId: second });
    seen = await findFulfilment(liaison, obligationId);
    expect(seen?.elements.map(({ tick }) => tick !== null)).toEqual([true, false]);
    expect([await events('element.ticked'), await events('element.cleared')]).toEqual([2, 1]);
  });

  it('are the own department’s, of this duty, while it is open', async () => {
    const [element = ''] = await aDetail(taskId, { elements: ['目录', '清单'] });
    const tick = { obligationId, elementId: [element], url: null };
    expect(await refusal(tickElements(stranger, tick))).toBe('not-found');
    expect(await refusal(tickElements(steward, tick))).toBe('not-found');
    expect(await refusal(tickElements(liaison, { ...tick, elementId: [newId()] }))).toBe('not-found');
    expect(await findFulfilment(stranger, obligationId)).toBeNull();
    expect((await findFulfilment(steward, obligationId))?.mayReport).toBe(false);
    await prisma.obligation.update({ where: { id: obligationId }, data: { state: 'closed', completedOn: new Date() } });
    expect(await refusal(tickElements(liaison, tick))).toBe('obligation-closed');
  });
});

describe('events', () => {
  const told = (happenedOn: string, given: { doneOn?: string; requestKey?: string } = {}) => ({
    obligationId,
    requestKey: given.requestKey ?? newId(),
    happenedOn: localDate(happenedOn),
    object: '某协会成立',
    doneOn: given.doneOn ? localDate(given.doneOn) : null,
    url: null,
  });
  const clock = { event: '事项发生', count: 7, unit: 'working_day', many: true, basis: 'plan' } as const;

  it('move the due day to the earliest that is open, then to the last; the calendar counts the moves', async () => {
    await aDetail(taskId, { clock });
    await recordOccasion(liaison, told('2016-09-29'));
    expect(await dueOn()).toBe('2016-10-13');
    expect(await recordOccasion(liaison, told('2016-08-01'))).toBe('2016-08-10');
    expect(await dueOn()).toBe('2016-08-10');
    const seen = await findFulfilment(liaison, obligationId);
    const early = seen?.occasions.find(({ happenedOn }) => happenedOn === '2016-08-01');
    const done = { intent: 'done' as const, occasionId: early?.id ?? '', doneOn: localDate('2016-08-12'), url: null };
    expect(await refusal(finishOccasion(stranger, done))).toBe('not-found');
    await finishOccasion(liaison, done);
    expect(await dueOn()).toBe('2016-10-13');
    expect(await refusal(finishOccasion(liaison, done))).toBe('stale');
    expect((await stored()).dueMoves).toBe(3);
    const last = seen?.occasions.find(({ happenedOn }) => happenedOn === '2016-09-29');
    await finishOccasion(liaison, { intent: 'remove', occasionId: last?.id ?? '' });
    expect(await dueOn()).toBe('2016-08-10');
    const late = await prisma.auditEvent.findFirst({ where: { kind: 'occasion.done', subjectId: obligationId } });
    expect(JSON.parse(late?.body ?? '{}')).toMatchObject({ lateDays: 2 });
    const { dutyId } = await prisma.task.findUniqueOrThrow({ where: { id: taskId } });
    const [progress] = await listProgress(steward, planId, dutyId);
    expect(progress).toMatchObject({ bodyName: body.shortName, ticked: 0, occasions: 1, open: 0, late: 1 });
    expect(await listProgress(liaison, planId, dutyId)).toEqual([]);
  });

  it('the last one taken out gives the plan’s own day back', async () => {
    await aDetail(taskId, { clock });
    await recordOccasion(liaison, told('2016-08-01'));
    const seen = await findFulfilment(liaison, obligationId);
    await finishOccasion(liaison, { intent: 'remove', occasionId: seen?.occasions[0]?.id ?? '' });
    expect(await dueOn()).toBe('2016-12-31');
  });

  it('the same form twice is one event; two at once both count', async () => {
    await aDetail(taskId, { clock });
    const twice = told('2016-08-01');
    await recordOccasion(liaison, twice);
    await recordOccasion(liaison, twice);
    await Promise.all([recordOccasion(liaison, told('2016-09-01')), recordOccasion(liaison, told('2016-07-01'))]);
    expect(await prisma.occasion.count({ where: { obligationId } })).toBe(3);
    expect(await dueOn()).toBe('2016-07-12');
  });

  it('are refused to strangers, without a clock, and a second of what happens once', async () => {
    expect(await refusal(recordOccasion(liaison, told('2016-08-01')))).toBe('no-clock');
    await aDetail(taskId, { clock: { event: '审议通过', count: 20, unit: 'day', many: false, basis: 'plan' } });
    expect(await refusal(recordOccasion(stranger, told('2016-08-01')))).toBe('not-found');
    await recordOccasion(liaison, told('2016-01-29'));
    expect(await dueOn()).toBe('2016-02-18');
    expect(await refusal(recordOccasion(liaison, told('2016-02-29')))).toBe('happens-once');
    expect(await prisma.occasion.count({ where: { obligationId } })).toBe(1);
  });
});

describe('further bodies', () => {
  const reason = '平台由它管';
  const open = { parties: [{ name: '相关部门', role: 'co' as const, collective: true }] };

  it('are proposed by the lead and added when the office agrees', async () => {
    const other = await aBody();
    await aDetail(taskId, open);
    await proposeBody(liaison, { obligationId, bodyId: other.id, reason });
    expect(await refusal(proposeBody(liaison, { obligationId, bodyId: other.id, reason }))).toBe('body-proposed');
    const [joining] = await listJoinings(steward, planId);
    expect(joining).toMatchObject({ bodyName: other.shortName, reason, state: 'proposed' });
    const accept = { joiningId: joining?.id ?? '', word: 'accept' as const, answer: '' };
    expect(await refusal(answerJoining(liaison, accept))).toBe('not-found');
    const both = await Promise.all([1, 2].map(() => refusal(answerJoining(steward, accept))));
    expect(both.sort()).toEqual(['accepted', 'stale']);
    const added = await prisma.obligation.findMany({ where: { taskId, bodyId: other.id } });
    expect(added).toMatchObject([{ role: 'co', period: '2016', state: 'not_started' }]);
    expect(await events('joining.accepted', joining?.id)).toBe(1);
  });

  it('are refused with a reason the lead reads; then they may be proposed again', async () => {
    const other = await aBody();
    await aDetail(taskId, open);
    await proposeBody(liaison, { obligationId, bodyId: other.id, reason });
    const [joining] = await listJoinings(steward, planId);
    await answerJoining(steward, { joiningId: joining?.id ?? '', word: 'refuse', answer: '职责不在它' });
    expect((await findFulfilment(liaison, obligationId))?.joinings).toMatchObject([
      { state: 'refused', answer: '职责不在它' },
    ]);
    expect(await prisma.obligation.count({ where: { taskId, bodyId: other.id } })).toBe(0);
    await proposeBody(liaison, { obligationId, bodyId: other.id, reason: '已商定' });
  });

  it('only by the lead, of an open list', async () => {
    const other = await aBody();
    await aDetail(taskId, {});
    expect(await refusal(proposeBody(liaison, { obligationId, bodyId: other.id, reason }))).toBe('list-complete');
    expect(await refusal(proposeBody(stranger, { obligationId, bodyId: other.id, reason }))).toBe('not-found');
    expect((await findFulfilment(liaison, obligationId))?.offered).toEqual([]);
  });
});

describe('vertical requirement', () => {
  it('is the lead’s to attach, over what it read', async () => {
    await aDetail(taskId, {});
    const written = { obligationId, text: '省厅要求每月一报', before: null };
    expect(await refusal(requireVertical(stranger, written))).toBe('not-found');
    await requireVertical(liaison, written);
    expect((await findFulfilment(liaison, obligationId))?.detail.verticalRequirement).toBe('省厅要求每月一报');
    expect(await refusal(requireVertical(liaison, { ...written, text: '另一句' }))).toBe('stale');
    await prisma.obligation.update({ where: { id: obligationId }, data: { role: 'co' } });
    expect(await refusal(requireVertical(liaison, { ...written, before: '省厅要求每月一报' }))).toBe('not-the-lead');
  });
});

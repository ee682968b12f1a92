import { afterAll, describe, expect, it } from 'vitest';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { recordProgress } from '@/lib/task/server/record-progress';
import { aBody, aPost } from '@/prisma/seed/a-body';
import { aConsultation } from '@/prisma/seed/a-consultation';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { getHandOver } from './queries';

afterAll(disconnect);
const today = localDate('2016-11-01');
const dutyOf = async (taskId: string) => (await prisma.task.findUniqueOrThrow({ where: { id: taskId } })).dutyId;

async function decide(submissionId: string, obligationId: string, state: 'accepted' | 'returned') {
  const reason = state === 'returned' ? '缺三季度数据' : null;
  const decided = { decidedBy: 'reviewer', decidedByName: '周审核', decidedAt: new Date('2016-10-11T08:00:00Z') };
  await prisma.submission.update({ where: { id: submissionId }, data: { state, reason, ...decided } });
  const closed = { state: 'closed', completedOn: new Date('2015-10-01') } as const;
  await prisma.obligation.update({
    where: { id: obligationId },
    data: state === 'returned' ? { state } : closed,
  });
}

/** A task of this year and the one of last year it goes on from, both with the same two bodies. */
async function aYear() {
  const [body, other] = [await aBody(), await aBody()];
  const task = await aTask(await aPlan(2016), '公开饮用水水质');
  const last = await aTask(await aPlan(2015), '公布饮用水水质');
  const [dutyId, lastDutyId] = [await dutyOf(task.taskId), await dutyOf(last.taskId)];
  const link = { together: true, decidedBy: 'steward', decidedByName: '科长' };
  await prisma.rolloverLink.create({ data: { dutyId, lastDutyId, ...link } });
  for (const each of [body, other]) {
    const { obligationId } = await anObligation({ body: each, task: last, period: '2015' });
    await evidenceFor({ bodyId: each.id, obligationId, title: `${each.shortName}公告` });
    const sent = await aPendingSubmission({ obligationId, text: `${each.shortName}已公开` });
    await decide(sent, obligationId, 'accepted');
  }
  return { body, other, task };
}

describe('the hand-over page', () => {
  it('holds what is open, what was said, why it came back and how it was answered before, of the own body only', async () => {
    const { body, other, task } = await aYear();
    const liaison = (await anAccount({ role: 'liaison', body })).actor;
    const { obligationId } = await anObligation({ body, task, period: '2016Q3' });
    await anObligation({ body, task, period: '2016Q1', state: 'closed' });
    const foreign = await anObligation({ body: other, task, period: '2016Q3' });
    await recordProgress(liaison, { obligationId, requestKey: crypto.randomUUID(), text: '下周挂网' });
    await decide(await aPendingSubmission({ obligationId }), obligationId, 'returned');

    const { tasks } = await getHandOver(liaison, today);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.open).toMatchObject([
      { id: obligationId, notes: [{ text: '下周挂网' }], returned: { reason: '缺三季度数据', byName: '周审核' } },
    ]);
    expect(tasks[0]?.earlier).toMatchObject([
      { year: 2015, text: `${body.shortName}已公开`, evidence: [{ title: `${body.shortName}公告` }] },
    ]);

    const theirs = await getHandOver((await anAccount({ role: 'deputy', body: other })).actor, today);
    expect(theirs.tasks.flatMap(({ open }) => open.map(({ id }) => id))).toEqual([foreign.obligationId]);
    expect(theirs.tasks[0]?.earlier.map(({ text }) => text)).toEqual([`${other.shortName}已公开`]);
  });

  it('names the posts held today of the body and the office, and no other body', async () => {
    const [body, other, office] = [await aBody(), await aBody(), await aBody({ kind: 'office' })];
    const deputy = await aPost(body.id, 'deputy', '副局长');
    const left = await aPost(body.id, 'contact', '离任的人');
    await prisma.bodyPost.update({ where: { id: left }, data: { validTo: new Date('2016-11-01') } });
    const [foreign, ours, boss] = [
      await aPost(other.id, 'contact', '别人'),
      await aPost(office.id, 'contact', '政务公开科'),
      await aPost(office.id, 'principal', '秘书长'),
    ];
    const { posts } = await getHandOver((await anAccount({ role: 'liaison', body })).actor, today);
    const ids = posts.map(({ id }) => id);
    expect(ids[0]).toBe(deputy);
    expect(ids).toContain(ours);
    for (const id of [left, foreign, boss]) expect(ids).not.toContain(id);
  });

  it('lists the consultations that wait for the body, and is nothing for one without a body', async () => {
    const body = await aBody();
    const steward = (await anAccount({ role: 'steward' })).actor;
    const { consultationId } = await aConsultation(steward, [body]);
    const { asked } = await getHandOver((await anAccount({ role: 'liaison', body })).actor, today);
    expect(asked.map(({ id }) => id)).toEqual([consultationId]);
    const stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
    expect((await getHandOver(stranger, today)).asked).toEqual([]);
    await expect(getHandOver(steward, today)).rejects.toMatchObject({ code: 'not-found' });
  });
});

import { prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import type { BuiltBody } from './a-body';
import { anObligation, aPlan, aTask, type BuiltTask } from './an-obligation';
import { aPendingSubmission, evidenceFor } from './evidence-for';

type Decided = { submissionId: string; obligationId: string; reason?: string };

/** Decides a submission that waits: returned with a reason, accepted without one. */
async function decide({ submissionId, obligationId, reason }: Decided): Promise<void> {
  const decided = { decidedBy: 'reviewer', decidedByName: '周审核', decidedAt: new Date('2016-10-11T08:00:00Z') };
  const [state, next] = reason ? (['returned', 'returned'] as const) : (['accepted', 'closed'] as const);
  await prisma.submission.update({ where: { id: submissionId }, data: { state, reason, ...decided } });
  const completedOn = reason ? null : new Date('2015-10-01');
  await prisma.obligation.update({ where: { id: obligationId }, data: { state: next, completedOn } });
}

const dutyOf = async ({ taskId }: BuiltTask): Promise<string> =>
  (await prisma.task.findUniqueOrThrow({ where: { id: taskId } })).dutyId;

/**
 * A duty of this year linked to one of last year: every body answered the old one with 「<简称>已公开」, has said what it
 * will do about the new one, and got its first report back.
 */
export async function aHandOver(bodies: readonly BuiltBody[]): Promise<{ task: BuiltTask; obligationIds: string[] }> {
  const task = await aTask(await aPlan(2016), '公开饮用水水质');
  const last = await aTask(await aPlan(2015), '公布饮用水水质');
  const [dutyId, lastDutyId] = [await dutyOf(task), await dutyOf(last)];
  const link = { together: true, decidedBy: 'steward', decidedByName: '科长' };
  await prisma.rolloverLink.create({ data: { dutyId, lastDutyId, ...link } });
  const obligationIds: string[] = [];
  for (const body of bodies) {
    const before = (await anObligation({ body, task: last, period: '2015' })).obligationId;
    await evidenceFor({ bodyId: body.id, obligationId: before, title: `${body.shortName}公告` });
    const accepted = await aPendingSubmission({ obligationId: before, text: `${body.shortName}已公开` });
    await decide({ submissionId: accepted, obligationId: before });
    const { obligationId } = await anObligation({ body, task, period: '2016Q3' });
    const note = { text: `${body.shortName}下周挂网`, byAccountId: 'liaison', byName: '刘联络' };
    await prisma.progressNote.create({ data: { id: newId(), obligationId, ...note } });
    const returned = await aPendingSubmission({ obligationId });
    await decide({ submissionId: returned, obligationId, reason: '缺三季度数据' });
    obligationIds.push(obligationId);
  }
  return { task, obligationIds };
}

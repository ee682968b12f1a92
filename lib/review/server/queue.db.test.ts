import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { acceptSubmission } from './accept-submission';
import { getSubmissionForReview } from './queries';
import { countQueue, findNextPending, listQueue } from './queue-store';
import { returnSubmission } from './return-submission';

let body: BuiltBody;
let reviewer: Actor;
let planId: string;

beforeEach(async () => {
  // What other tests left waiting must not stand in this queue.
  await prisma.submission.updateMany({ where: { state: 'pending' }, data: { state: 'withdrawn' } });
  body = await aBody();
  planId = await aPlan();
  ({ actor: reviewer } = await anAccount({ role: 'reviewer' }));
});
afterAll(disconnect);

async function waiting(task: Awaited<ReturnType<typeof aTask>>, day: string, number = 1) {
  const { obligationId } = await anObligation({ body: await aBody(), task, state: 'in_progress' });
  return aPendingSubmission({ obligationId, number, submittedAt: new Date(`2016-10-${day}T01:00:00Z`) });
}

test('the queue goes by task, then by time, and knows its neighbours', async () => {
  const [first, second] = [await aTask(planId, '甲'), await aTask(planId, '乙')];
  const late = await waiting(first, '05');
  const other = await waiting(second, '01');
  const early = await waiting(first, '02', 2);
  const queue = await listQueue(reviewer, 'pending', { at: late });
  expect(queue.rows.map(({ id }) => id)).toEqual([early, late, other]);
  expect(queue.rows.map(({ ofTask }) => ofTask)).toEqual([2, 2, 1]);
  expect(queue).toMatchObject({ total: 3, position: 2, previousId: early, nextId: other, page: 1 });
  expect(await listQueue(reviewer, 'pending', { at: other })).toMatchObject({ nextId: early });
  expect((await listQueue(reviewer, 'again')).rows.map(({ id }) => id)).toEqual([early]);
  expect(await countQueue(reviewer)).toMatchObject({ pending: 3, again: 1 });
});

test('after a decision the next one in the same order follows, round the end', async () => {
  const task = await aTask(planId);
  const [a, b, c] = [await waiting(task, '01'), await waiting(task, '02'), await waiting(task, '03')];
  await acceptSubmission(reviewer, { submissionId: b, version: 1 });
  expect(await findNextPending(reviewer, b, 'pending')).toBe(c);
  await acceptSubmission(reviewer, { submissionId: c, version: 1 });
  expect(await findNextPending(reviewer, c, 'pending')).toBe(a);
  expect(await findNextPending(reviewer, a, 'pending')).toBeNull();
  expect((await listQueue(reviewer, 'done', { at: b })).rows.map(({ id }) => id)).toContain(b);
});

test('the only one left has no next', async () => {
  const only = await waiting(await aTask(planId), '01');
  expect(await listQueue(reviewer, 'pending', { at: only })).toMatchObject({ position: 1, nextId: null });
});

test('a reviewer sees what was returned and what changed since', async () => {
  const { obligationId } = await anObligation({ body, state: 'in_progress', dueOn: '2016-10-20', period: '2016Q3' });
  await evidenceFor({ bodyId: body.id, obligationId, title: '公告' });
  const first = await aPendingSubmission({ obligationId, text: '水质已公开。' });
  await returnSubmission(reviewer, { submissionId: first, version: 1, reason: '缺三季度数据' });
  await evidenceFor({ bodyId: body.id, obligationId, title: '附表' });
  const second = await aPendingSubmission({ obligationId, text: '三季度水质已公开。', number: 2 });
  const view = await getSubmissionForReview(reviewer, second);
  expect(view.submission.evidence).toHaveLength(2);
  expect(view.earlier).toMatchObject([{ id: first, state: 'returned', reason: '缺三季度数据' }]);
  expect(view.comparison).toMatchObject({ changed: true, evidence: [{ kind: 'added', title: '附表' }] });
  expect(view.obligation.source?.text).toContain('公开饮用水水质');
  expect(view.checks.find(({ id }) => id === 'due')?.result).toBe('passed');
});

test('an address shown for an earlier period is noticed', async () => {
  const task = await aTask(planId);
  const [q2, q3] = await Promise.all(
    ['2016Q2', '2016Q3'].map((period) => anObligation({ body, task, period, state: 'in_progress' })),
  );
  const evidenceId = await evidenceFor({ bodyId: body.id, obligationId: q2?.obligationId ?? '' });
  await prisma.obligationEvidence.create({ data: { obligationId: q3?.obligationId ?? '', evidenceId } });
  await aPendingSubmission({ obligationId: q2?.obligationId ?? '' });
  const id = await aPendingSubmission({ obligationId: q3?.obligationId ?? '' });
  const { checks } = await getSubmissionForReview(reviewer, id);
  expect(checks.find(({ id: check }) => check.startsWith('repeated'))).toMatchObject({ result: 'warning' });
});

test('a liaison finds no desk, a reviewer does', async () => {
  const id = await waiting(await aTask(planId), '01');
  const { actor } = await anAccount({ role: 'liaison', body });
  await expect(listQueue(actor, 'pending')).rejects.toMatchObject({ code: 'not-found' });
  await expect(countQueue(actor)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getSubmissionForReview(actor, id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await getSubmissionForReview(reviewer, id)).submission.id).toBe(id);
});

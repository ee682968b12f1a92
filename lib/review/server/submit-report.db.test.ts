import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { evidenceFor } from '@/prisma/seed/evidence-for';
import { submitReport } from './submit-report';
import { withdrawSubmission } from './withdraw-submission';

let body: BuiltBody;
let liaison: Actor;
let stranger: Actor;
let obligationId: string;
const form = (given: object = {}) => ({ obligationId, requestKey: newId(), text: '三季度水质已公开', ...given });
const stored = () =>
  prisma.obligation.findUniqueOrThrow({
    where: { id: obligationId },
    include: { submissions: { include: { evidence: true }, orderBy: { number: 'asc' } } },
  });
const sentBack = () =>
  prisma.$transaction([
    prisma.submission.updateMany({
      where: { obligationId, state: 'pending' },
      data: {
        state: 'returned',
        reason: '缺用户水龙头水质',
        decidedBy: 'r',
        decidedByName: '审核员',
        decidedAt: new Date(0),
      },
    }),
    prisma.obligation.update({ where: { id: obligationId }, data: { state: 'returned' } }),
  ]);

beforeEach(async () => {
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  ({ obligationId } = await anObligation({ body, state: 'in_progress' }));
});
afterAll(disconnect);

describe('submitReport', () => {
  it('sends text and evidence as they stand and tells the trail', async () => {
    const evidenceId = await evidenceFor({ bodyId: body.id, obligationId, publishedOn: '2016-10-08' });
    expect(await submitReport(liaison, form())).toBe(1);
    await prisma.evidence.update({ where: { id: evidenceId }, data: { title: '后来更正的标题' } });
    const { state, submissions } = await stored();
    expect(state).toBe('submitted');
    expect(submissions).toMatchObject([
      {
        state: 'pending',
        submittedByName: liaison.displayName,
        evidence: [
          {
            evidenceId,
            snapshot: {
              title: '三季度饮用水水质监测公告',
              kind: 'link',
              publishedOn: '2016-10-08',
              reviewer: '局办公室',
              reviewedOn: '2016-10-08',
              reviewConclusion: 'publishable',
            },
          },
        ],
      },
    ]);
    const event = await prisma.auditEvent.findFirst({ where: { subjectId: obligationId, kind: 'submission.made' } });
    expect(JSON.parse(event?.body ?? '{}')).toEqual({ obligationId, number: 1, evidence: 1 });
  });

  it('the same form sent three times at once is one submission, and all three learn its number', async () => {
    await evidenceFor({ bodyId: body.id, obligationId });
    const same = form();
    const numbers = await Promise.all([1, 2, 3].map(() => submitReport(liaison, same)));
    expect(numbers).toEqual([1, 1, 1]);
    expect(await submitReport(liaison, same)).toBe(1);
    expect((await stored()).submissions).toHaveLength(1);
  });

  it('of two forms sent at once one wins, and the other learns who', async () => {
    await evidenceFor({ bodyId: body.id, obligationId });
    const results = await Promise.allSettled([submitReport(liaison, form()), submitReport(liaison, form())]);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(lost).toMatchObject([{ code: 'already-submitted', facts: { who: liaison.displayName, number: 1 } }]);
    expect((await stored()).submissions).toHaveLength(1);
  });

  it('returned, corrected, sent again: the second of the record', async () => {
    await evidenceFor({ bodyId: body.id, obligationId });
    await submitReport(liaison, form());
    await sentBack();
    expect(await submitReport(liaison, form({ text: '已补充' }))).toBe(2);
    expect((await stored()).submissions.map(({ state, text }) => [state, text])).toEqual([
      ['returned', '三季度水质已公开'],
      ['pending', '已补充'],
    ]);
  });

  it('refuses without evidence or review, for strangers and closed obligations; then nothing is written', async () => {
    await expect(submitReport(liaison, form())).rejects.toMatchObject({ code: 'evidence-missing' });
    await evidenceFor({ bodyId: body.id, obligationId, reviewed: false });
    await expect(submitReport(liaison, form())).rejects.toMatchObject({ code: 'review-missing' });
    await expect(submitReport(stranger, form())).rejects.toMatchObject({ code: 'not-found' });
    expect(await stored()).toMatchObject({ state: 'in_progress', submissions: [] });
    ({ obligationId } = await anObligation({ body, state: 'closed' }));
    await expect(submitReport(liaison, form())).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

describe('withdrawSubmission', () => {
  it('takes a waiting report back; its words are the draft again', async () => {
    await evidenceFor({ bodyId: body.id, obligationId });
    await submitReport(liaison, form());
    await expect(withdrawSubmission(stranger, { obligationId })).rejects.toMatchObject({ code: 'not-found' });
    await withdrawSubmission(liaison, { obligationId });
    expect(await stored()).toMatchObject({
      state: 'in_progress',
      draft: '三季度水质已公开',
      submissions: [{ state: 'withdrawn' }],
    });
  });

  it('refuses once it is decided', async () => {
    await evidenceFor({ bodyId: body.id, obligationId });
    await submitReport(liaison, form());
    await sentBack();
    await expect(withdrawSubmission(liaison, { obligationId })).rejects.toMatchObject({ code: 'wrong-state' });
  });
});

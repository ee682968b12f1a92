import { afterAll, beforeEach, expect, test } from 'vitest';
import { disconnect, prisma } from '@/lib/server/db';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { acceptSubmission } from './accept-submission';
import { returnSubmission } from './return-submission';

let body: BuiltBody;
let obligationId: string;
let submissionId: string;

beforeEach(async () => {
  body = await aBody();
  ({ obligationId } = await anObligation({ body, state: 'in_progress' }));
  await evidenceFor({ bodyId: body.id, obligationId, publishedOn: '2016-10-08' });
  await evidenceFor({ bodyId: body.id, obligationId, publishedOn: '2016-10-09' });
  submissionId = await aPendingSubmission({ obligationId });
});
afterAll(disconnect);

const reviewer = async (displayName: string) => (await anAccount({ role: 'reviewer', displayName })).actor;
const reason = '缺公开网址，请补上再报';
const events = () =>
  prisma.auditEvent.findMany({ where: { subjectId: obligationId }, select: { kind: true, actorAccountId: true } });
const stored = () =>
  prisma.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      state: true,
      decidedByName: true,
      reason: true,
      obligation: { select: { state: true, completedOn: true } },
    },
  });

test('accepting closes the obligation as of the last publication and leaves one event', async () => {
  const actor = await reviewer('张审');
  await acceptSubmission(actor, { submissionId, version: 1 });
  expect(await stored()).toEqual({
    state: 'accepted',
    decidedByName: '张审',
    reason: null,
    obligation: { state: 'closed', completedOn: new Date('2016-10-09') },
  });
  expect(await events()).toEqual([{ kind: 'submission.accepted', actorAccountId: actor.accountId }]);
});

test('returning gives the reason and leaves one event', async () => {
  await returnSubmission(await reviewer('张审'), { submissionId, version: 1, reason });
  expect(await stored()).toMatchObject({
    state: 'returned',
    reason,
    obligation: { state: 'returned', completedOn: null },
  });
  expect(await events()).toMatchObject([{ kind: 'submission.returned' }]);
});

test.each(['accept', 'return'] as const)(
  'two reviewers at once, accept and %s: one wins, the other is told',
  async (second) => {
    const [zhang, li] = [await reviewer('张审'), await reviewer('李审')];
    const results = await Promise.allSettled([
      acceptSubmission(zhang, { submissionId, version: 1 }),
      second === 'accept'
        ? acceptSubmission(li, { submissionId, version: 1 })
        : returnSubmission(li, { submissionId, version: 1, reason }),
    ]);
    const [loser] = results.filter((result) => result.status === 'rejected');
    const { state, decidedByName } = await stored();
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(loser?.reason).toMatchObject({
      code: 'already-decided',
      facts: {
        who: decidedByName,
        what: state === 'accepted' ? '通过' : '退回',
        when: expect.stringMatching(/^\d{4}-/),
      },
    });
    expect(await events()).toHaveLength(1);
  },
);

test('many decisions at once: exactly one counts', async () => {
  const reviewers = await Promise.all(['甲', '乙', '丙', '丁', '戊', '己'].map(reviewer));
  const results = await Promise.allSettled(
    reviewers.map((actor) => acceptSubmission(actor, { submissionId, version: 1 })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await events()).toHaveLength(1);
});

test('a withdrawn submission is not decided', async () => {
  await prisma.submission.update({ where: { id: submissionId }, data: { state: 'withdrawn' } });
  await expect(acceptSubmission(await reviewer('张审'), { submissionId, version: 1 })).rejects.toMatchObject({
    code: 'already-withdrawn',
  });
});

test.each(['steward', 'leader', 'supervision', 'auditor', 'sysadmin', 'auditadmin'] as const)(
  'a %s does not review, a reviewer does',
  async (role) => {
    const { actor } = await anAccount({ role });
    await expect(acceptSubmission(actor, { submissionId, version: 1 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(returnSubmission(actor, { submissionId, version: 1, reason })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await stored()).toMatchObject({ state: 'pending' });
    await acceptSubmission(await reviewer('张审'), { submissionId, version: 1 });
    expect(await stored()).toMatchObject({ state: 'accepted' });
  },
);

test('a liaison does not review the own report', async () => {
  const { actor } = await anAccount({ role: 'liaison', body });
  await expect(acceptSubmission(actor, { submissionId, version: 1 })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a reviewer who reported it leaves it to another reviewer', async () => {
  const own = await reviewer('张审');
  const other = await anObligation({ body, state: 'in_progress' });
  const id = await aPendingSubmission({ obligationId: other.obligationId, submittedBy: own });
  await expect(acceptSubmission(own, { submissionId: id, version: 1 })).rejects.toMatchObject({
    code: 'own-submission',
  });
  await acceptSubmission(await reviewer('李审'), { submissionId: id, version: 1 });
});

test('an unknown submission is not found', async () => {
  await expect(acceptSubmission(await reviewer('张审'), { submissionId: 'none', version: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('without its event the decision does not happen', async () => {
  const actor = await reviewer('张审');
  // A NUL cannot be stored, so the event cannot be appended.
  const damaged = { ...actor, body: { id: 'a\u0000b', name: '', shortName: '' } };
  await expect(acceptSubmission(damaged, { submissionId, version: 1 })).rejects.toThrow();
  expect(await stored()).toMatchObject({ state: 'pending', obligation: { state: 'submitted' } });
  expect(await events()).toEqual([]);
});

import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { attachEvidence } from '@/lib/evidence/server/attach-evidence';
import { correctEvidence } from '@/lib/evidence/server/review-evidence';
import { now, today } from '@/lib/server/clock';
import { disconnect, prisma } from '@/lib/server/db';
import { newId } from '@/lib/shared/new-id';
import { listWorkbench } from '@/lib/task/server/queries';
import { recordProgress } from '@/lib/task/server/record-progress';
import { UNDO_SECONDS } from '@/lib/task/undo-window';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { acceptSubmission } from './accept-submission';
import { findReportDesk } from './report-desk';
import { returnSubmission } from './return-submission';
import { submitReport } from './submit-report';
import { undoDecision } from './undo-decision';
import { withdrawSubmission } from './withdraw-submission';

let body: BuiltBody;
let reviewer: Actor;
let liaison: Actor;
let obligationId: string;
let submissionId: string;
let evidenceId: string;

beforeEach(async () => {
  body = await aBody();
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  ({ obligationId } = await anObligation({ body, state: 'in_progress' }));
  evidenceId = await evidenceFor({ bodyId: body.id, obligationId });
  submissionId = await aPendingSubmission({ obligationId });
});
afterAll(disconnect);

const seen = () => ({ submissionId, version: 1 });
const accept = () => acceptSubmission(reviewer, seen());
const giveBack = () => returnSubmission(reviewer, { ...seen(), reason: '缺网址' });
const stored = () =>
  prisma.submission.findUniqueOrThrow({ where: { id: submissionId }, include: { obligation: true } });
const events = async () =>
  (await prisma.auditEvent.findMany({ where: { subjectId: obligationId }, orderBy: { seq: 'asc' } })).map(
    ({ kind }) => kind,
  );
/** As if the decision had been made so long ago. */
const settle = (seconds = UNDO_SECONDS) =>
  prisma.submission.update({
    where: { id: submissionId },
    data: { decidedAt: new Date(now().getTime() - seconds * 1000) },
  });

test.each([
  ['accepted', accept],
  ['returned', giveBack],
] as const)('what was %s waits again, and the trail keeps both', async (verdict, decide) => {
  await decide();
  await undoDecision(reviewer, { submissionId });
  expect(await stored()).toMatchObject({
    state: 'pending',
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    reason: null,
    obligation: { state: 'submitted', completedOn: null, version: 3 },
  });
  expect(await events()).toEqual([`submission.${verdict}`, 'submission.undone']);
  await expect(undoDecision(reviewer, { submissionId })).rejects.toMatchObject({ code: 'not-decided' });
  await acceptSubmission(reviewer, { submissionId, version: 3 });
  expect(await stored()).toMatchObject({ state: 'accepted' });
});

test('at the threshold it is too late', async () => {
  await accept();
  const { decidedAt } = await stored();
  const at = (ms: number) => new Date((decidedAt?.getTime() ?? 0) + ms);
  await expect(undoDecision(reviewer, { submissionId }, at(UNDO_SECONDS * 1000))).rejects.toMatchObject({
    code: 'undo-too-late',
  });
  expect(await stored()).toMatchObject({ state: 'accepted', obligation: { state: 'closed' } });
  await undoDecision(reviewer, { submissionId }, at(UNDO_SECONDS * 1000 - 1));
  expect(await stored()).toMatchObject({ state: 'pending' });
});

test('another reviewer, the department and a stranger do not take it back', async () => {
  await accept();
  const { actor: other } = await anAccount({ role: 'reviewer' });
  await expect(undoDecision(other, { submissionId })).rejects.toMatchObject({ code: 'not-your-decision' });
  await expect(undoDecision(liaison, { submissionId })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(undoDecision(reviewer, { submissionId: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  expect(await events()).toEqual(['submission.accepted']);
});

test('after anything else has happened it stands', async () => {
  await giveBack();
  await prisma.obligation.update({ where: { id: obligationId }, data: { version: { increment: 1 } } });
  await expect(undoDecision(reviewer, { submissionId })).rejects.toMatchObject({ code: 'changed-since' });
  expect(await stored()).toMatchObject({ state: 'returned' });
});

test('pressed twice at once it is taken back once', async () => {
  await accept();
  const results = await Promise.allSettled([1, 2, 3].map(() => undoDecision(reviewer, { submissionId })));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await events()).toEqual(['submission.accepted', 'submission.undone']);
});

test.each([
  ['closed', accept],
  ['returned', giveBack],
] as const)('the department sees “%s” only when it can no longer be taken back', async (state, decide) => {
  await decide();
  const desk = async () => findReportDesk(liaison, obligationId);
  const listed = async () => (await listWorkbench(liaison, today(), 1)).rows[0];
  expect(await desk()).toMatchObject({ state: 'submitted', completedOn: null, periods: [{ state: 'submitted' }] });
  expect((await desk())?.history.map(({ kind }) => kind)).not.toContain('returned');
  expect((await desk())?.history.every(({ sent }) => !sent?.reason && !sent?.decidedByName)).toBe(true);
  expect(await listed()).toMatchObject({ state: 'submitted', group: 'waiting' });
  expect((await listed())?.last).not.toHaveProperty('reason');
  await settle();
  expect(await desk()).toMatchObject({ state });
  expect(await listed()).toMatchObject({ state });
});

test('until then the department changes nothing, and is told to wait', async () => {
  await giveBack();
  const form = { obligationId, requestKey: newId(), text: '又报' };
  const evidence = { obligationId, evidenceId: [evidenceId] };
  for (const act of [
    () => withdrawSubmission(liaison, { obligationId }),
    () => submitReport(liaison, form),
    () => recordProgress(liaison, { obligationId, requestKey: newId(), text: '办了' }),
    () => attachEvidence(liaison, evidence),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'being-decided' });
  }
  await settle();
  expect(await submitReport(liaison, form)).toBe(2);
});

test('a decision holds for what was seen: a correction of the evidence voids it', async () => {
  await correctEvidence(liaison, { evidenceId, title: '更正的标题' });
  await expect(accept()).rejects.toMatchObject({ code: 'changed-since-seen' });
  await expect(giveBack()).rejects.toMatchObject({ code: 'changed-since-seen' });
  expect(await events()).toEqual([]);
  await acceptSubmission(reviewer, { submissionId, version: 2 });
});

test('withdrawn and sent again: the decision on the first counts for nothing', async () => {
  await withdrawSubmission(liaison, { obligationId });
  await submitReport(liaison, { obligationId, requestKey: newId(), text: '改过的说明' });
  await expect(accept()).rejects.toMatchObject({ code: 'already-withdrawn' });
  expect(await prisma.obligation.findUniqueOrThrow({ where: { id: obligationId } })).toMatchObject({
    state: 'submitted',
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { startAmendment } from '@/lib/amendment/server/start-amendment';
import { linkAllAlike } from '@/lib/basis/server/link-basis';
import { addFileEvidence } from '@/lib/evidence/server/add-file-evidence';
import { addLinkEvidence } from '@/lib/evidence/server/add-link-evidence';
import { attachEvidence, detachEvidence } from '@/lib/evidence/server/attach-evidence';
import { correctEvidence, reviewEvidence } from '@/lib/evidence/server/review-evidence';
import { answerExcuse } from '@/lib/excuse/server/answer-excuse';
import { askExcuse, withdrawExcuse } from '@/lib/excuse/server/ask-excuse';
import { addDuty } from '@/lib/plan/server/add-duty';
import { closePlan, getClosing, reopenPlan } from '@/lib/plan/server/close-plan';
import { confirmCertainDuties } from '@/lib/plan/server/confirm-duties';
import { describePlan } from '@/lib/plan/server/describe-plan';
import { settleCollective } from '@/lib/plan/server/settle-name';
import { recordProblem } from '@/lib/problem/server/record-problem';
import { replyProblem } from '@/lib/problem/server/reply-problem';
import { acceptSubmission } from '@/lib/review/server/accept-submission';
import { returnSubmission } from '@/lib/review/server/return-submission';
import { submitReport } from '@/lib/review/server/submit-report';
import { withdrawSubmission } from '@/lib/review/server/withdraw-submission';
import { takeOverAll } from '@/lib/rollover/server/take-over';
import { sentenceOf } from '@/lib/server/action';
import { disconnect, prisma } from '@/lib/server/db';
import { AppError } from '@/lib/shared/app-error';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { issuePlan } from '@/lib/task/server/issue-plan';
import { recordProgress } from '@/lib/task/server/record-progress';
import { saveDraft } from '@/lib/task/server/save-draft';
import { aBody } from '@/prisma/seed/a-body';
import { aProblem } from '@/prisma/seed/a-problem';
import { anAccount } from '@/prisma/seed/an-account';
import { anAssessment } from '@/prisma/seed/an-assessment';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { aPendingSubmission, evidenceFor } from '@/prisma/seed/evidence-for';
import { clearFact } from './clear-fact';
import { confirmAssessment } from './confirm-assessment';
import { exemptIndicator } from './exempt-indicator';
import { openAssessment } from './open-assessment';
import { recordFact } from './record-fact';

type World = Awaited<ReturnType<typeof aYear>>;
let world: World;
let bare: { planId: string; schemeId: string };

async function aYear() {
  const body = await aBody();
  const planId = await aPlan();
  const actorOf = async (role: 'steward' | 'leader' | 'reviewer') => (await anAccount({ role })).actor;
  const add = async (state: 'in_progress' | 'submitted' | 'closed') =>
    (await anObligation({ body, task: await aTask(planId), state })).obligationId;
  const [open, sent] = [await add('in_progress'), await add('in_progress')];
  await add('closed');
  const attached = await evidenceFor({ bodyId: body.id, obligationId: open });
  const loose = await evidenceFor({ bodyId: body.id, obligationId: (await anObligation({ body })).obligationId });
  await evidenceFor({ bodyId: body.id, obligationId: sent });
  const submissionId = await aPendingSubmission({ obligationId: sent });
  const { problemId } = await aProblem({ planId, body });
  const assessmentId = await anAssessment(planId);
  const [asking, excuseId] = [await add('in_progress'), newId()];
  const people = {
    liaison: (await anAccount({ role: 'liaison', body })).actor,
    steward: await actorOf('steward'),
    leader: await actorOf('leader'),
    reviewer: await actorOf('reviewer'),
  };
  const place = { assessmentId, bodyId: body.id, indicatorId: 'A8', version: 0, ground: '年终核查表' };
  await recordFact(people.steward, place, { occurrences: '' });
  await askExcuse(people.liaison, {
    obligationId: asking,
    requestKey: excuseId,
    kind: 'exemption',
    reason: '没有此项',
  });
  return {
    body,
    planId,
    open,
    sent,
    excuseId,
    attached,
    loose,
    submissionId,
    problemId,
    assessmentId,
    place,
    ...people,
  };
}

async function close(steward: Actor, planId: string): Promise<void> {
  const { plan } = await getClosing(steward, planId);
  await closePlan(steward, { planId, version: plan.version });
}

beforeAll(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-12-31');
  world = await aYear();
  const other = await aPlan();
  await anObligation({ body: world.body, task: await aTask(other) });
  const { schemeId } = await prisma.assessment.findUniqueOrThrow({ where: { id: world.assessmentId } });
  bare = { planId: other, schemeId };
  await close(world.steward, world.planId);
  await close(world.steward, other);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

async function* png() {
  yield Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}
const page = () => ({ url: `https://a.gov.cn/${newId()}`, title: '水质公告', publishedOn: localDate('2016-10-08') });
const review = { reviewer: '局办公室', reviewedOn: localDate('2016-10-07'), conclusion: 'publishable' } as const;

const DESCRIPTION = { title: '改名', documentNumber: null, issuedOn: null, publishedOn: null };

/** Every use-case that writes to something of a plan: add a line here with every new one. */
const WRITES: Record<string, (w: World) => Promise<unknown>> = {
  recordProgress: (w) => recordProgress(w.liaison, { obligationId: w.open, requestKey: newId(), text: '办了' }),
  saveDraft: (w) => saveDraft(w.liaison, { obligationId: w.open, text: '草稿', seen: '' }),
  submitReport: (w) => submitReport(w.liaison, { obligationId: w.open, requestKey: newId(), text: '已公开' }),
  withdrawSubmission: (w) => withdrawSubmission(w.liaison, { obligationId: w.sent }),
  acceptSubmission: (w) => acceptSubmission(w.reviewer, { submissionId: w.submissionId, version: 1 }),
  returnSubmission: (w) =>
    returnSubmission(w.reviewer, { submissionId: w.submissionId, version: 1, reason: '缺公开网址，请补' }),
  addLinkEvidence: (w) => addLinkEvidence(w.liaison, { obligationId: w.open, ...page() }),
  addFileEvidence: (w) => addFileEvidence(w.liaison, { obligationId: w.open, fileName: 'a.png', bytes: png() }),
  attachEvidence: (w) => attachEvidence(w.liaison, { obligationId: w.open, evidenceId: [w.loose] }),
  detachEvidence: (w) => detachEvidence(w.liaison, { obligationId: w.open, evidenceId: w.attached }),
  reviewEvidence: (w) => reviewEvidence(w.liaison, { evidenceId: w.attached, ...review }),
  correctEvidence: (w) =>
    correctEvidence(w.liaison, { evidenceId: w.attached, title: '另一个', publishedOn: localDate('2016-10-08') }),
  askExcuse: (w) =>
    askExcuse(w.liaison, { obligationId: w.open, requestKey: newId(), kind: 'exemption', reason: '没有此项' }),
  withdrawExcuse: (w) => withdrawExcuse(w.liaison, { excuseId: w.excuseId }),
  answerExcuse: (w) => answerExcuse(w.steward, { excuseId: w.excuseId, version: 1, word: 'grant', answer: '同意' }),
  recordFact: (w) => recordFact(w.steward, { ...w.place, version: 1 }, { occurrences: '' }),
  clearFact: (w) => clearFact(w.steward, { ...w.place, version: 1 }),
  exemptIndicator: (w) => exemptIndicator(w.steward, { ...w.place, version: 1 }),
  confirmAssessment: (w) => confirmAssessment(w.leader, w),
  addDuty: (w) => addDuty(w.steward, { planId: w.planId, itemId: null, text: '加一条', range: null, parties: [] }),
  describePlan: (w) => describePlan(w.steward, { planId: w.planId, seen: '', ...DESCRIPTION }),
  settleCollective: (w) => settleCollective(w.steward, { planId: w.planId, name: '各级各部门', bodyIds: [] }),
  confirmCertainDuties: (w) => confirmCertainDuties(w.steward, { planId: w.planId }),
  issuePlan: (w) => issuePlan(w.steward, { planId: w.planId, version: 1 }),
  takeOverAll: (w) => takeOverAll(w.steward, { planId: w.planId, lastPlanId: '', version: 1 }),
  linkAllAlike: (w) => linkAllAlike(w.steward, { planId: w.planId }),
  startAmendment: (w) =>
    startAmendment(w.steward, { planId: w.planId, documentNumber: null, reason: '改一条', text: '' }),
  recordProblem: (w) =>
    recordProblem(w.steward, {
      requestKey: crypto.randomUUID(),
      planId: w.planId,
      bodyId: w.body.id,
      obligationId: null,
      source: 'self',
      finding: '没有公开',
      clause: '要点二（三）',
      dueOn: localDate('2017-01-31'),
      penalise: 'default',
    }),
  replyProblem: (w) => replyProblem(w.liaison, { problemId: w.problemId, version: 1, text: '已整改', url: null }),
  openAssessment: (w) => openAssessment(w.steward, bare),
};

describe('a closed plan is read-only', () => {
  it.each(Object.entries(WRITES))('%s is refused in a clear sentence and leaves nothing', async (_, write) => {
    const events = () =>
      prisma.auditEvent.count({
        where: {
          actorAccountId: {
            in: [world.liaison.accountId, world.steward.accountId, world.reviewer.accountId, world.leader.accountId],
          },
        },
      });
    const before = await events();
    const error = await write(world).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'plan-closed' });
    expect(sentenceOf(error as AppError)?.message).toBe('这份要点已经关闭，只能查看。确实要改，请政务公开科先重新打开');
    expect(await events()).toBe(before);
  });

  it('the database refuses what a forgotten use-case might write', async () => {
    const { open, planId } = world;
    const { id: dutyId } = await prisma.duty.findFirstOrThrow({ where: { planId } });
    const day = { happenedOn: new Date('2016-10-01'), dueOn: new Date('2016-10-10') };
    const by = { byAccountId: world.liaison.accountId, byName: '联络员' };
    for (const write of [
      prisma.obligation.update({ where: { id: open }, data: { draft: 'x', draftAt: new Date() } }),
      prisma.obligation.delete({ where: { id: open } }),
      prisma.plan.update({ where: { id: planId }, data: { title: '改名' } }),
      prisma.task.updateMany({ where: { planId }, data: { text: '改写' } }),
      prisma.duty.updateMany({ where: { planId }, data: { text: '改写' } }),
      prisma.planItem.updateMany({ where: { planId }, data: { title: '改写' } }),
      prisma.obligationEvidence.deleteMany({ where: { obligationId: open } }),
      prisma.occasion.create({ data: { id: newId(), obligationId: open, object: '事项', ...day, ...by } }),
      prisma.dutyDetail.create({ data: { dutyId } }),
      prisma.promptSet.create({
        data: { id: newId(), planId, soonDays: 1, quietDays: 1, builtOn: new Date('2016-10-01'), builtByName: '科室' },
      }),
      prisma.submission.updateMany({ where: { obligation: { planId } }, data: { text: '改写' } }),
    ]) {
      await expect(write).rejects.toThrow('plan-is-closed');
    }
  });
});

describe('closing and opening again', () => {
  it('strangers find nothing; what was seen must still stand; the reason is kept', async () => {
    const { planId, steward, reviewer, liaison, open } = await aYear();
    for (const stranger of [reviewer, liaison]) {
      await expect(getClosing(stranger, planId)).rejects.toMatchObject({ code: 'not-found' });
      await expect(closePlan(stranger, { planId, version: 1 })).rejects.toMatchObject({ code: 'not-found' });
    }
    const { plan, ...counts } = await getClosing(steward, planId);
    expect(counts).toMatchObject({ closed: 1, open: 2, submitted: 1, cancelled: 0, assessment: 'draft' });
    await expect(closePlan(steward, { planId, version: plan.version + 1 })).rejects.toMatchObject({ code: 'stale' });
    const twice = await Promise.allSettled([1, 2].map(() => closePlan(steward, { planId, version: plan.version })));
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

    const { version } = (await getClosing(steward, planId)).plan;
    await reopenPlan(steward, { planId, version, reason: '补录一件' });
    await recordProgress(liaison, { obligationId: open, requestKey: newId(), text: '又能写了' });
    const events = await prisma.auditEvent.findMany({ where: { subjectId: planId }, orderBy: { seq: 'asc' } });
    expect(events.map(({ kind, body }) => [kind, JSON.parse(body)])).toEqual([
      ['plan.closed', { open: 3, unconfirmed: true }],
      ['plan.reopened', { reason: '补录一件' }],
    ]);
  });

  it('of closing and writing at the same moment, whichever is second sees the first', async () => {
    const { planId, steward, liaison, open } = await aYear();
    const { version } = (await getClosing(steward, planId)).plan;
    const notes = Array.from({ length: 6 }, () =>
      recordProgress(liaison, { obligationId: open, requestKey: newId(), text: '抢在前面' }),
    );
    const [closed, ...written] = await Promise.allSettled([closePlan(steward, { planId, version }), ...notes]);
    expect(closed.status).toBe('fulfilled');
    const at = await prisma.auditEvent.findFirstOrThrow({ where: { subjectId: planId, kind: 'plan.closed' } });
    const late = await prisma.auditEvent.count({
      where: { subjectId: open, kind: 'progress.recorded', seq: { gt: at.seq } },
    });
    expect(late).toBe(0);
    for (const one of written) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(AppError);
  });
});

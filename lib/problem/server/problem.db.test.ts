import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { aProblem } from '@/prisma/seed/a-problem';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation } from '@/prisma/seed/an-obligation';
import { answerExtension } from './answer-extension';
import { askExtension } from './ask-extension';
import { mergeProblem } from './merge-problem';
import { penaliseProblem } from './penalise-problem';
import {
  countProblemsWaiting,
  findPlaceOf,
  getProblemDesk,
  getProblemPlace,
  listProblemBodies,
  listProblems,
} from './queries';
import { recordProblem } from './record-problem';
import { replyProblem } from './reply-problem';
import { takeStep } from './take-step';
import { verifyProblem } from './verify-problem';

let body: BuiltBody;
let liaison: Actor;
let deputy: Actor;
let stranger: Actor;
let steward: Actor;
let reviewer: Actor;
let planId: string;
let obligationId: string;

beforeEach(async () => {
  vi.stubEnv('YAODIAN_TODAY', '2016-10-12');
  body = await aBody();
  liaison = (await anAccount({ role: 'liaison', body })).actor;
  deputy = (await anAccount({ role: 'deputy', body })).actor;
  stranger = (await anAccount({ role: 'liaison', body: await aBody() })).actor;
  steward = (await anAccount({ role: 'steward' })).actor;
  reviewer = (await anAccount({ role: 'reviewer' })).actor;
  ({ planId, obligationId } = await anObligation({ body }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});

const refusal = (trying: Promise<unknown>) =>
  trying.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );
const events = (kind: string, subjectId: string) => prisma.auditEvent.count({ where: { kind, subjectId } });
const stored = (id: string) => prisma.problem.findUniqueOrThrow({ where: { id } });
const found = (given: Partial<Parameters<typeof recordProblem>[1]> = {}) => ({
  requestKey: crypto.randomUUID(),
  planId,
  bodyId: body.id,
  obligationId,
  source: 'supervision' as const,
  finding: '三季度饮用水水质报告没有公开',
  clause: '要点二（三）：每季度公开饮用水水质',
  dueOn: localDate('2016-10-20'),
  penalise: 'default' as const,
  ...given,
});
const all = { state: null, source: null, body: null };
const order = {
  level: 'order' as const,
  text: '逾期未整改',
  replyBy: localDate('2016-10-20'),
  documentNumber: null,
  scope: null,
  talker: null,
  talkedTo: null,
  commitment: null,
};

describe('recording', () => {
  it('is the office’s, numbered within the plan without gaps even at once, the same form once', async () => {
    const form = found();
    const id = await recordProblem(steward, form);
    expect(await recordProblem(steward, form)).toBe(id);
    await Promise.all([1, 2, 3, 4].map(() => recordProblem(steward, found({ source: 'self' }))));
    const rows = await prisma.problem.findMany({ where: { planId }, orderBy: { number: 'asc' } });
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map(({ penalised }) => penalised)).toEqual([true, false, false, false, false]);
    expect(await events('problem.recorded', id)).toBe(1);
    expect(await prisma.problemEntry.count({ where: { problemId: id } })).toBe(1);
  });

  it('is refused to strangers, with too short a day, with another body’s task', async () => {
    expect(await refusal(recordProblem((await anAccount({ role: 'leader' })).actor, found()))).toBe('forbidden');
    expect(await refusal(recordProblem(liaison, found()))).toBe('not-found');
    const other = await anObligation({ body: await aBody() });
    expect(await refusal(recordProblem(steward, found({ obligationId: other.obligationId })))).toBe('obligation-apart');
    expect(await refusal(recordProblem(steward, found({ bodyId: newId() })))).toBe('body-unknown');
    await expect(recordProblem(steward, found({ dueOn: localDate('2016-10-14') }))).rejects.toMatchObject({
      code: 'reply-too-short',
      facts: { earliest: '2016年10月17日' },
    });
    expect(await prisma.problem.count({ where: { planId } })).toBe(0);
    expect(await refusal(getProblemPlace(liaison, planId, body.id))).toBe('not-found');
    expect(await findPlaceOf(reviewer, obligationId)).toEqual({ planId, bodyId: body.id });
    expect(await findPlaceOf(liaison, obligationId)).toBeNull();
    expect((await getProblemPlace(steward, planId, body.id)).tasks).toMatchObject([{ obligationId }]);
    expect(await refusal(recordProblem(reviewer, found({ source: 'review' })))).toBe('accepted');
    expect(await countProblemsWaiting(liaison)).toBe(1);
    expect(await countProblemsWaiting(stranger)).toBe(0);
  });
});

describe('putting right', () => {
  it('reply, sent back, reply, closed; each with its entry and trail', async () => {
    const { problemId } = await aProblem({ planId, body });
    const at = async () => ({ problemId, version: (await stored(problemId)).version });
    const reply = async (text: string) => replyProblem(liaison, { ...(await at()), text, url: 'https://a.gov.cn/1' });
    await reply('已补发');
    expect(await refusal(reply('再说一次'))).toBe('wrong-state');
    await verifyProblem(steward, { ...(await at()), word: 'return', text: '网址打不开' });
    await reply('换了网址');
    await verifyProblem(steward, { ...(await at()), word: 'accept', text: '' });
    const { problem } = await getProblemDesk(deputy, problemId);
    expect(problem).toMatchObject({ state: 'closed', closedOn: '2016-10-12' });
    expect(problem.entries.map(({ kind }) => kind)).toEqual(['accepted', 'reply', 'returned', 'reply', 'recorded']);
    const kinds = ['problem.replied', 'problem.returned', 'problem.accepted'];
    expect(await Promise.all(kinds.map((kind) => events(kind, problemId)))).toEqual([2, 1, 1]);
    const own = { where: { problemId } };
    await expect(prisma.problemEntry.updateMany({ ...own, data: { text: 'x' } })).rejects.toThrow();
    await expect(prisma.problemEntry.deleteMany(own)).rejects.toThrow();
    await expect(prisma.problem.delete({ where: { id: problemId } })).rejects.toThrow();
    expect(await prisma.problemEntry.count({ where: { problemId, text: { not: 'x' } } })).toBe(5);
  });

  it('two replies at once: one stands, the other is told', async () => {
    const { problemId } = await aProblem({ planId, body });
    const both = await Promise.all(
      ['甲', '乙'].map((text) => refusal(replyProblem(liaison, { problemId, version: 1, text, url: null }))),
    );
    expect(both.sort()).toEqual(['accepted', 'stale']);
    expect(await prisma.problemEntry.count({ where: { problemId, kind: 'reply' } })).toBe(1);
    expect(await events('problem.replied', problemId)).toBe(1);
  });

  it('strangers find nothing; readers only read; each side does its own', async () => {
    const { problemId } = await aProblem({ planId, body });
    const held = { problemId, version: 1 };
    const reply = { ...held, text: '已整改', url: null };
    expect(await refusal(getProblemDesk(stranger, problemId))).toBe('not-found');
    expect(await refusal(replyProblem(stranger, reply))).toBe('not-found');
    expect(await refusal(replyProblem(deputy, reply))).toBe('forbidden');
    expect(await refusal(replyProblem(steward, reply))).toBe('forbidden');
    expect(await refusal(verifyProblem(liaison, { ...held, word: 'accept', text: '' }))).toBe('forbidden');
    expect(await refusal(verifyProblem(reviewer, { ...held, word: 'accept', text: '' }))).toBe('forbidden');
    expect(await refusal(verifyProblem(steward, { ...held, word: 'accept', text: '' }))).toBe('wrong-state');
    expect(await refusal(takeStep(reviewer, { ...held, ...order }))).toBe('forbidden');
    expect(await getProblemDesk(reviewer, problemId)).toMatchObject({ office: [], department: [], proposal: null });
    expect((await getProblemDesk(liaison, problemId)).department).toEqual(['reply', 'ask-extension']);
  });

  it('a longer time is asked for and granted or refused', async () => {
    const { problemId } = await aProblem({ planId, body, dueOn: '2016-10-20' });
    const ask = (version: number) =>
      askExtension(liaison, { problemId, version, until: localDate('2016-10-31'), reason: '等检测结果' });
    await ask(1);
    expect(await refusal(ask(2))).toBe('extension-waiting');
    await answerExtension(steward, { problemId, version: 2, word: 'refuse', text: '抓紧' });
    expect(await stored(problemId)).toMatchObject({ extensionTo: null, dueOn: new Date('2016-10-20') });
    await ask(3);
    expect(await refusal(answerExtension(liaison, { problemId, version: 4, word: 'grant', text: '' }))).toBe(
      'forbidden',
    );
    await answerExtension(steward, { problemId, version: 4, word: 'grant', text: '' });
    expect(await stored(problemId)).toMatchObject({ extensionTo: null, dueOn: new Date('2016-10-31') });
    expect(await refusal(answerExtension(steward, { problemId, version: 5, word: 'grant', text: '' }))).toBe(
      'extension-none',
    );
    expect(await events('problem.extension-decided', problemId)).toBe(2);
  });
});

describe('the office’s means', () => {
  it('a step is proposed, never taken by itself, and recorded once', async () => {
    const { problemId } = await aProblem({ planId, body, dueOn: '2016-10-10' });
    const desk = await getProblemDesk(steward, problemId);
    expect(desk.proposal).toMatchObject({ level: 'order' });
    expect(desk.problem.steps).toEqual([]);
    const tooSoon = { problemId, version: 1, ...order, replyBy: localDate('2016-10-13') };
    expect(await refusal(takeStep(steward, tooSoon))).toBe('reply-too-short');
    await takeStep(steward, { problemId, version: 1, ...order });
    const after = await getProblemDesk(steward, problemId);
    expect(after.proposal).toBeNull();
    expect(after.problem.steps).toMatchObject([{ level: 'order', takenOn: '2016-10-12', byName: steward.displayName }]);
    expect(await refusal(takeStep(steward, { problemId, version: 2, ...order }))).toBe('step-below');
    expect(await events('problem.step-taken', problemId)).toBe(1);
  });

  it('one found twice is offered and, merged, keeps both sources; the other stays to be read', async () => {
    const kept = await aProblem({ planId, body, source: 'supervision' });
    const other = await aProblem({ planId, body, source: 'public' });
    const elsewhere = await aProblem({ planId, body: await aBody() });
    const { alike } = await getProblemDesk(steward, kept.problemId);
    expect(alike.map(({ id }) => id)).toEqual([other.problemId]);
    const merge = { problemId: kept.problemId, version: 1, otherId: other.problemId, otherVersion: 1 };
    expect(await refusal(mergeProblem(steward, { ...merge, otherId: elsewhere.problemId }))).toBe('merge-apart');
    expect(await refusal(mergeProblem(liaison, merge))).toBe('forbidden');
    const reverse = { ...merge, problemId: other.problemId, otherId: kept.problemId };
    const both = await Promise.all([mergeProblem(steward, merge), mergeProblem(steward, reverse)].map(refusal));
    expect(both.sort()).toEqual(['accepted', 'stale']);
    const rows = await prisma.problem.findMany({ where: { id: { in: [kept.problemId, other.problemId] } } });
    const into = rows.find(({ state }) => state === 'open');
    expect([...(into?.sources ?? [])].sort()).toEqual(['public', 'supervision']);
    expect(rows.find(({ state }) => state === 'merged')?.mergedIntoId).toBe(into?.id);
    expect((await listProblems(steward, { ...all, body: body.id }, 1)).summary.total).toBe(1);
    expect((await listProblems(steward, { ...all, body: body.id, source: 'public' }, 1)).lines).toHaveLength(1);
  });

  it('whether it counts is the office’s word', async () => {
    const { problemId } = await aProblem({ planId, body, source: 'self' });
    const word = { problemId, version: 1, penalised: false, text: '自查发现，主动整改' };
    expect(await refusal(penaliseProblem(liaison, word))).toBe('forbidden');
    await penaliseProblem(steward, word);
    expect((await stored(problemId)).penalised).toBe(false);
    expect(await events('problem.penalised', problemId)).toBe(1);
  });
});

describe('the list', () => {
  it('total and distinct units are two figures, within the reader’s bodies', async () => {
    const other = await aBody();
    await aProblem({ planId, body, dueOn: '2016-10-10' });
    await aProblem({ planId, body });
    await aProblem({ planId, body: other });
    expect((await listProblems(liaison, all, 1)).summary).toEqual({ total: 2, bodies: 1, overdue: 1 });
    expect((await listProblems(stranger, all, 1)).summary).toEqual({ total: 0, bodies: 0, overdue: 0 });
    const late = await listProblems(steward, { ...all, state: 'overdue', body: body.id }, 1);
    expect(late).toMatchObject({ summary: { total: 1, bodies: 1, overdue: 1 }, lines: [{ bodyName: body.shortName }] });
    expect((await listProblems(steward, all, 1)).summary.bodies).toBeGreaterThanOrEqual(2);
    expect((await listProblemBodies(liaison)).map(({ id }) => id)).toEqual([body.id]);
    const administrator = (await anAccount({ role: 'sysadmin' })).actor;
    expect(await refusal(listProblems(administrator, all, 1))).toBe('not-found');
  });
});

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { RevisePromptSet } from '@/lib/prompt/prompt-schemas';
import { disconnect, prisma } from '@/lib/server/db';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import { aBody, type BuiltBody } from '@/prisma/seed/a-body';
import { anAccount } from '@/prisma/seed/an-account';
import { anObligation, aPlan, aTask } from '@/prisma/seed/an-obligation';
import { onDay } from '@/prisma/seed/on-day';
import { discardPromptSet, draftPromptSet } from './draft-prompt-set';
import { exportPromptList } from './export-prompt-list';
import { logCall, strikeCall } from './log-call';
import { getPromptSet } from './prompt-store';
import { listOpenPrompts, listOwnPrompts, readPromptYear } from './queries';
import { savePromptDraft, sendPromptSet } from './revise-prompt-set';

let [water, school]: BuiltBody[] = [];
let steward: Actor;
let liaison: Actor;
let stranger: Actor;
let planId: string;
let late: string;
let soon: string;

const DAY = '2016-10-20';
const onTheDay = <Result>(act: () => Promise<Result>) => onDay(DAY, act);
const draft = (actor = steward) => draftPromptSet(actor, { planId, soonDays: 10, quietDays: 5 });
const refusal = (trying: Promise<unknown>) =>
  trying.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );
const events = (kind: string, subjectId: string) => prisma.auditEvent.count({ where: { kind, subjectId } });
const day = (text: string) => localDate(text);

/** What the form of a draft sends when nobody touches it. */
async function formOf(setId: string, intent: 'save' | 'send' = 'send'): Promise<RevisePromptSet> {
  const { messages, version } = await getPromptSet(steward, setId, 'prompt.manage');
  return {
    setId,
    version,
    intent,
    messageId: messages.map(({ id }) => id),
    opening: messages.map(({ opening }) => opening),
    sent: messages.filter(({ ticked }) => ticked).map(({ id }) => id),
    line: messages.flatMap(({ id, lines }) =>
      lines.filter(({ ticked }) => ticked).map(({ obligationId }) => `${id} ${obligationId}`),
    ),
  };
}

beforeEach(async () => {
  [water, school] = [await aBody(), await aBody()];
  steward = (await anAccount({ role: 'steward' })).actor;
  liaison = (await anAccount({ role: 'liaison', body: water })).actor;
  await anAccount({ role: 'deputy', body: water });
  const gone = (await anAccount({ role: 'liaison', body: water })).actor;
  await prisma.account.update({ where: { id: gone.accountId }, data: { disabledAt: new Date() } });
  stranger = (await anAccount({ role: 'liaison', body: school })).actor;
  planId = await aPlan();
  const add = async (body: BuiltBody | undefined, dueOn: string) =>
    (await anObligation({ body: body ?? (await aBody()), task: await aTask(planId), dueOn })).obligationId;
  soon = await add(water, '2016-10-25');
  late = await add(water, '2016-09-30');
  await add(school, '2016-10-01');
  await add(school, '2016-12-31');
});
afterAll(disconnect);

describe('a prompt set', () => {
  it('is drafted, changed by the office and sent: a message a body, a copy a person', async () => {
    const setId = await onTheDay(draft);
    const set = await getPromptSet(steward, setId, 'prompt.manage');
    expect(set.messages.map(({ bodyId, people, lines }) => [bodyId, people, lines.map((l) => l.obligationId)])).toEqual(
      [
        [water?.id, 2, [late, soon]],
        [school?.id, 1, [expect.any(String)]],
      ],
    );
    const form = await formOf(setId, 'save');
    const [first = ''] = form.messageId;
    const changed = { ...form, opening: ['请本周办好。', ''], sent: [first], line: [`${first} ${late}`] };
    await savePromptDraft(steward, changed);
    expect(await refusal(savePromptDraft(steward, changed))).toBe('stale');
    const counts = await onTheDay(async () => sendPromptSet(steward, await formOf(setId)));
    expect(counts).toEqual({ bodies: 1, lines: 1, people: 2 });
    expect([await events('prompt.drafted', setId), await events('prompt.sent', setId)]).toEqual([1, 1]);
    const [own] = (await listOwnPrompts(liaison, 1)).prompts;
    expect(own).toMatchObject({ opening: '请本周办好。', number: 1, sentOn: DAY, lines: [{ obligationId: late }] });
  });

  it('a stranger is refused everywhere and sees only the own body’s message', async () => {
    for (const role of ['reviewer', 'leader', 'auditor'] as const) {
      expect(await refusal(draft((await anAccount({ role })).actor))).toBe('not-found');
    }
    expect(await refusal(draft(liaison))).toBe('not-found');
    const supervision = (await anAccount({ role: 'supervision' })).actor;
    const setId = await onTheDay(() => draft(supervision));
    const form = await formOf(setId);
    for (const trying of [
      () => sendPromptSet(liaison, form),
      () => savePromptDraft(liaison, form),
      () => discardPromptSet(liaison, form),
      () => exportPromptList(liaison, setId),
      () => getPromptSet(liaison, setId, 'prompt.read'),
      () => readPromptYear(liaison, { year: 2016, page: 1, today: day(DAY) }),
      () => listOwnPrompts(steward, 1),
    ]) {
      expect(await refusal(trying())).toBe('not-found');
    }
    expect((await listOwnPrompts(liaison, 1)).prompts).toEqual([]);
    await onTheDay(() => sendPromptSet(supervision, form));
    for (const [who, body] of [[liaison, water] as const, [stranger, school] as const]) {
      const { prompts } = await listOwnPrompts(who, 1);
      expect(prompts.map(({ bodyName }) => bodyName)).toEqual([body?.shortName]);
    }
    expect((await exportPromptList(supervision, setId)).name).toContain('第1次');
  });

  it('sent twice at once goes once, and never changes again', async () => {
    const setId = await onTheDay(draft);
    const form = await formOf(setId);
    const both = await onTheDay(() => Promise.all([1, 2, 3].map(() => refusal(sendPromptSet(steward, form)))));
    expect(both.sort()).toEqual(['accepted', 'already-sent', 'already-sent']);
    expect(await prisma.promptRecipient.count({ where: { message: { setId } } })).toBe(3);
    expect(await events('prompt.sent', setId)).toBe(1);
    expect(await refusal(discardPromptSet(steward, form))).toBe('already-sent');
    const [messageId = ''] = form.messageId;
    for (const write of [
      prisma.promptSet.update({ where: { id: setId }, data: { soonDays: 1 } }),
      prisma.promptSet.delete({ where: { id: setId } }),
      prisma.promptMessage.update({ where: { id: messageId }, data: { opening: '改写' } }),
      prisma.promptLine.deleteMany({ where: { messageId } }),
      prisma.promptRecipient.create({ data: { messageId, accountId: steward.accountId } }),
    ]) {
      await expect(write).rejects.toThrow('a sent prompt is never changed');
    }
  });

  it('one draft a plan; what is reported meanwhile does not go; a body just told is left out next time', async () => {
    const setId = await onTheDay(draft);
    expect(await refusal(onTheDay(draft))).toBe('draft-exists');
    await prisma.obligation.update({ where: { id: soon }, data: { state: 'submitted' } });
    const counts = await onTheDay(async () => sendPromptSet(steward, await formOf(setId)));
    expect(counts).toMatchObject({ bodies: 2, lines: 2 });
    const again = await onDay('2016-10-26', draft);
    const { messages } = await getPromptSet(steward, again, 'prompt.manage');
    expect(messages.map(({ ticked, recentOn }) => [ticked, recentOn])).toEqual([
      [false, DAY],
      [false, DAY],
    ]);
    expect(await refusal(sendPromptSet(steward, await formOf(again)))).toBe('nothing-to-send');
    await discardPromptSet(steward, await formOf(again));
    expect(await refusal(getPromptSet(steward, again, 'prompt.manage'))).toBe('not-found');
    const later = await onDay('2016-10-27', draft);
    const [first] = (await getPromptSet(steward, later, 'prompt.manage')).messages;
    expect(first).toMatchObject({ ticked: true, recentOn: null });
  });

  it('stands on the workbench until its things are reported', async () => {
    const setId = await onTheDay(draft);
    await onTheDay(async () => sendPromptSet(steward, await formOf(setId)));
    expect(await listOpenPrompts(liaison)).toHaveLength(1);
    const both = { ...liaison, roles: [...liaison.roles, ...steward.roles] };
    expect([(await listOpenPrompts(both)).length, (await listOpenPrompts(steward)).length]).toEqual([1, 0]);
    await prisma.obligation.update({ where: { id: late }, data: { state: 'submitted' } });
    expect(await listOpenPrompts(liaison)).toHaveLength(1);
    await prisma.obligation.update({ where: { id: soon }, data: { state: 'cancelled', cancelReason: '修订取消' } });
    expect(await listOpenPrompts(liaison)).toEqual([]);
    expect((await listOwnPrompts(liaison, 1)).prompts).toHaveLength(1);
  });

  it('is refused when nothing is owed', async () => {
    await prisma.obligation.updateMany({ where: { planId }, data: { state: 'submitted' } });
    expect(await refusal(onTheDay(draft))).toBe('nothing-to-prompt');
  });
});

describe('the log of calls', () => {
  // A year of its own, so that other tests' entries do not count.
  const year = 1901 + Math.floor(Math.random() * 90);
  const call = (body: BuiltBody | undefined, person: string) => ({
    requestKey: newId(),
    calledOn: day(`${year}-05-06`),
    bodyId: body?.id ?? '',
    person,
    matter: '催报水质公告，答复本周报',
  });
  const read = () => readPromptYear(steward, { year, page: 1, today: day(DAY) });

  it('counts 人次 and units apart; the same form twice is one; a struck call counts no more', async () => {
    const first = call(water, '张三');
    await logCall(steward, first);
    await logCall(steward, first);
    await logCall(steward, call(water, '张三'));
    await logCall(steward, call(school, '李四、王五'));
    expect((await read()).called).toEqual({ persons: 4, bodies: 2 });
    await strikeCall(steward, { callId: first.requestKey, reason: '记重了' });
    expect(await refusal(strikeCall(steward, { callId: first.requestKey, reason: '再划' }))).toBe('already-struck');
    const { called, calls } = await read();
    expect(called).toEqual({ persons: 3, bodies: 2 });
    expect(calls.find(({ id }) => id === first.requestKey)).toMatchObject({ struckReason: '记重了' });
    expect(await events('call.logged', first.requestKey)).toBe(1);
    expect(await events('call.struck', first.requestKey)).toBe(1);
    const where = { id: first.requestKey };
    await expect(prisma.phonePrompt.update({ where, data: { person: '改' } })).rejects.toThrow('violated');
    await expect(prisma.phonePrompt.delete({ where })).rejects.toThrow('violated');
  });

  it('is the office’s, of days that have been', async () => {
    expect(await refusal(logCall(liaison, call(water, '张三')))).toBe('not-found');
    const ahead = { ...call(water, '张三'), calledOn: day('2016-10-21') };
    expect(await refusal(onTheDay(() => logCall(steward, ahead)))).toBe('day-ahead');
    expect(await refusal(logCall(steward, { ...call(water, '张三'), bodyId: newId() }))).toBe('body-unknown');
    expect(await refusal(strikeCall(liaison, { callId: newId(), reason: '不对' }))).toBe('not-found');
  });
});

import type { Actor } from '@/lib/access/actor';
import { askExcuse } from '@/lib/excuse/server/ask-excuse';
import type { ProblemSource } from '@/lib/problem/problem';
import { recordProblem } from '@/lib/problem/server/record-problem';
import { replyProblem } from '@/lib/problem/server/reply-problem';
import { verifyProblem } from '@/lib/problem/server/verify-problem';
import { draftPromptSet } from '@/lib/prompt/server/draft-prompt-set';
import { logCall } from '@/lib/prompt/server/log-call';
import { getPromptSet } from '@/lib/prompt/server/prompt-store';
import { sendPromptSet } from '@/lib/prompt/server/revise-prompt-set';
import { prisma } from '@/lib/server/db';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import type { DemoPeople } from './demo-people';
import { onDay } from './on-day';

type Found = {
  body: string;
  source: ProblemSource;
  finding: string;
  clause: string;
  on: LocalDate;
  dueOn: LocalDate;
  /** What the department answered, and whether the office was content. */
  reply?: { on: LocalDate; text: string; accepted: boolean };
};

const FOUND: readonly Found[] = [
  {
    body: '市住房城乡建设局',
    source: 'third_party',
    finding: '保障性住房分配结果只公开了人数，没有公开退出情况',
    clause: '要点二（八）：公开保障性住房分配和退出情况',
    on: localDate('2016-09-12'),
    dueOn: localDate('2016-09-30'),
    reply: { on: localDate('2016-09-26'), text: '已在保障性住房专栏补充公开上半年退出情况', accepted: true },
  },
  {
    body: '市发改委',
    source: 'supervision',
    finding: '重大建设项目批准服务信息栏目三个月没有更新',
    clause: '要点二（五）：推进重大建设项目信息公开',
    on: localDate('2016-09-20'),
    dueOn: localDate('2016-09-30'),
  },
  {
    body: '市民政局',
    source: 'public',
    finding: '低保对象公示页面打不开',
    clause: '要点二（九）：公开社会救助信息',
    on: localDate('2016-09-28'),
    dueOn: localDate('2016-10-14'),
    reply: { on: localDate('2016-10-10'), text: '页面已恢复，附件重新上传', accepted: false },
  },
];

/** What was followed up by 12 October: problems in each state, one set of prompts, calls, a request that waits. */
export async function followUpTheYear({ city, liaisons }: DemoPeople, planId: string): Promise<void> {
  const steward = city.gongkai;
  if (!steward) throw new Error('the demo city has no steward');
  for (const found of FOUND) await follow(found, steward, { planId, liaison: liaisons.get(found.body) });
  await onDay('2016-09-14', () => sendPrompts(steward, planId));
  await call(steward, liaisons.get('市发改委'), '栏目更新滞后，答复国庆前更新');
  await call(steward, liaisons.get('市国资委'), '催报实施方案公开情况，答复本周报');
  await askToBeExcused(planId, liaisons.get('市水利局'));
}

type Where = { planId: string; liaison: Actor | undefined };

async function follow(found: Found, steward: Actor, { planId, liaison }: Where): Promise<void> {
  if (!liaison?.body) return;
  const { source, finding, clause, dueOn, reply } = found;
  const place = { planId, bodyId: liaison.body.id, obligationId: null };
  const told = { source, finding, clause, dueOn, penalise: 'default' } as const;
  const problemId = await onDay(found.on, () => recordProblem(steward, { requestKey: newId(), ...place, ...told }));
  if (!reply) return;
  await onDay(reply.on, () => replyProblem(liaison, { problemId, version: 1, text: reply.text, url: null }));
  if (reply.accepted)
    await onDay(reply.on, () => verifyProblem(steward, { problemId, version: 2, word: 'accept', text: '已核对' }));
}

async function sendPrompts(steward: Actor, planId: string): Promise<void> {
  const setId = await draftPromptSet(steward, { planId, soonDays: 10, quietDays: 5 });
  const { version, messages } = await getPromptSet(steward, setId, 'prompt.manage');
  await sendPromptSet(steward, {
    setId,
    version,
    intent: 'send',
    messageId: messages.map(({ id }) => id),
    opening: messages.map(({ opening }) => opening),
    sent: messages.map(({ id }) => id),
    line: messages.flatMap(({ id, lines }) => lines.map(({ obligationId }) => `${id} ${obligationId}`)),
  });
}

async function call(steward: Actor, liaison: Actor | undefined, matter: string): Promise<void> {
  if (!liaison?.body) return;
  const [calledOn, bodyId] = [localDate('2016-09-29'), liaison.body.id];
  await onDay(calledOn, () => logCall(steward, { requestKey: newId(), calledOn, bodyId, person: '联络员', matter }));
}

async function askToBeExcused(planId: string, liaison: Actor | undefined): Promise<void> {
  if (!liaison?.body) return;
  const open = await prisma.obligation.findFirst({
    where: { planId, bodyId: liaison.body.id, state: { in: ['not_started', 'in_progress'] }, dueOn: { not: null } },
    orderBy: [{ dueOn: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  if (!open) return;
  await onDay('2016-10-11', () =>
    askExcuse(liaison, {
      obligationId: open.id,
      requestKey: newId(),
      kind: 'exemption',
      reason: '这一项由县市区水利部门办理，本局没有对应的事项',
    }),
  );
}

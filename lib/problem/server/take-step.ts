import type { Actor } from '@/lib/access/actor';
import { currentCalendar } from '@/lib/calendar/server/calendar-store';
import { LEVEL_NAMES } from '@/lib/problem/problem';
import type { TakeStep } from '@/lib/problem/problem-schemas';
import { decideStep } from '@/lib/problem/propose-step';
import { decideReplyDay } from '@/lib/problem/reply-time';
import { today } from '@/lib/server/clock';
import { commit } from '@/lib/server/unit-of-work';
import { assertAccepted } from '@/lib/shared/app-error';
import { changeProblem, getForAct, saveStep } from './problem-store';

/** The office takes a step of the ladder 提示 → 督办单 → 通报 → 约谈 (S53, S54). The problem's own day stays as it is. */
export async function takeStep(actor: Actor, { problemId, version, ...step }: TakeStep): Promise<void> {
  const { problem } = await getForAct(actor, { problemId, version }, 'take-step', 'office');
  const day = today();
  assertAccepted(decideStep(step.level, problem.steps));
  if (step.replyBy) assertAccepted(decideReplyDay(step.replyBy, day, await currentCalendar()));
  const data = { level: LEVEL_NAMES[step.level], text: step.text, replyBy: step.replyBy };
  const subject = { type: 'problem', id: problemId } as const;
  await commit(actor, { kind: 'problem.step-taken', subject, data }, async (tx) => {
    await changeProblem(tx, problem, {});
    await saveStep(tx, actor, { problemId, ...step, takenOn: day });
  });
}

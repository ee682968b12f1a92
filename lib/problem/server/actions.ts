'use server';

import { PROBLEM_REFUSALS } from '@/lib/problem/messages';
import { LEVEL_NAMES } from '@/lib/problem/problem';
import {
  askExtensionSchema,
  decideExtensionSchema,
  mergeProblemSchema,
  penaliseProblemSchema,
  recordProblemSchema,
  replyProblemSchema,
  takeStepSchema,
  verifyProblemSchema,
} from '@/lib/problem/problem-schemas';
import { action } from '@/lib/server/action';
import { answerExtension } from './answer-extension';
import { askExtension } from './ask-extension';
import { mergeProblem } from './merge-problem';
import { penaliseProblem } from './penalise-problem';
import { recordProblem } from './record-problem';
import { replyProblem } from './reply-problem';
import { takeStep } from './take-step';
import { verifyProblem } from './verify-problem';

const refusals = PROBLEM_REFUSALS;
const revalidate = ['/problems', '/my-problems'];

export const recordProblemAction = action({
  schema: recordProblemSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ redirectTo: `/problems/${await recordProblem(actor, input)}?recorded=1` }),
});

export const replyProblemAction = action({
  schema: replyProblemSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await replyProblem(actor, input);
    return { message: '已回复，等政务公开科核实' };
  },
});

export const verifyProblemAction = action({
  schema: verifyProblemSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await verifyProblem(actor, input);
    return { message: input.word === 'accept' ? '已销号' : '已退回，等单位再整改' };
  },
});

export const askExtensionAction = action({
  schema: askExtensionSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await askExtension(actor, input);
    return { message: '已申请，等政务公开科答复；答复以前按原来的期限' };
  },
});

export const decideExtensionAction = action({
  schema: decideExtensionSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await answerExtension(actor, input);
    return { message: input.word === 'grant' ? '已同意延期' : '已答复不同意' };
  },
});

export const takeStepAction = action({
  schema: takeStepSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await takeStep(actor, input);
    return { message: `已记下${LEVEL_NAMES[input.level]}` };
  },
});

export const mergeProblemAction = action({
  schema: mergeProblemSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await mergeProblem(actor, input);
    return { message: '已合并，两个来源都留着' };
  },
});

export const penaliseProblemAction = action({
  schema: penaliseProblemSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await penaliseProblem(actor, input);
    return { message: input.penalised ? '已定为计入考核' : '已定为不计入考核' };
  },
});

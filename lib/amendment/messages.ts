import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { PROBLEM_NAMES, type Problem } from './effect-of';

const isProblem = (value: unknown): value is Problem => typeof value === 'string' && value in PROBLEM_NAMES;

export const AMENDMENT_REFUSALS: RefusalSentences = {
  ...PLAN_REFUSALS,
  'amendment-open': {
    status: 409,
    say: ({ who }) => `${who ?? '有人'}已经开始了一次修订，还没有生效。在那一次里接着改，或者先撤销它`,
  },
  'amendment-reason': { status: 400, say: () => '写一句为什么修订，再上传' },
  'amendment-empty': { status: 409, say: () => '这次修订还没有改动任何一条，先改再生效' },
  'amendment-not-ready': {
    status: 409,
    say: ({ count, text, problem }) =>
      `还有 ${count} 条不能生效，第一条“${text}…”${isProblem(problem) ? PROBLEM_NAMES[problem] : ''}`,
  },
  'duty-unassigned': { status: 409, say: () => '这一条还没有责任单位，先写上由谁办' },
};

import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const BASIS_REFUSALS: RefusalSentences = {
  ...PLAN_REFUSALS,
  'upstream-not-recognised': {
    status: 422,
    say: () => '没有认出任何一条要求，核对贴进来的是不是要点正文，文字还在框里',
  },
  'upstream-linked': {
    status: 409,
    say: ({ count }) => `已有 ${count} 处关联到这份文件，先逐处取消，再不用它`,
  },
  'nothing-alike': { status: 409, say: () => '没有很像的可以一起采用了，剩下的要逐条看' },
};

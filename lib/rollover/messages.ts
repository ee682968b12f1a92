import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const ROLLOVER_REFUSALS: RefusalSentences = {
  ...PLAN_REFUSALS,
  'nothing-to-take-over': { status: 409, say: () => '上年没有可以采用的内容了，页面已更新' },
};

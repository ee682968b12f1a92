import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const ROLLOVER_REFUSALS: RefusalSentences = {
  ...PLAN_REFUSALS,
  'no-earlier-plan': { status: 409, say: () => '没有更早年度下达过的要点可以对照' },
  'nothing-to-take-over': { status: 409, say: () => '没有可以沿用的了，剩下的要逐条看' },
};

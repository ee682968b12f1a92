import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

/** Refusals of writing down what a duty asks in full. */
export const DETAIL_REFUSALS: RefusalSentences = {
  'plan-issued': { status: 409, say: () => '这份要点已经下达，任务要求不再改动；“督办”标记仍可改' },
  'part-of-nobody': { status: 400, say: () => '有一段分工写给了不牵头的单位，刷新后重写' },
};

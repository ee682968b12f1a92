import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const PROMPT_REFUSALS: RefusalSentences = {
  'draft-exists': { status: 409, say: () => '这份要点已有一套没有发出的提示，先发出或放弃它，再生成新的' },
  'nothing-to-prompt': {
    status: 409,
    say: ({ soonDays }) => `没有逾期、退回未改或 ${soonDays} 天内到期的事项，现在不用提示`,
  },
  'nothing-to-send': { status: 409, say: () => '没有可发的：勾上要发的单位，每个单位至少留一件还没办的事' },
  'already-sent': { status: 409, say: () => '这套提示已经发出，不再改动；页面刷新后可以看到发给了谁' },
  'day-ahead': { status: 400, say: ({ today }) => `日期晚于今天（${today}），打过电话再记` },
  'body-unknown': { status: 400, say: () => '单位名录里没有选中的单位，刷新后重选' },
  'already-struck': { status: 409, say: () => '这一条已经划去' },
};

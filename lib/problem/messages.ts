import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const PROBLEM_REFUSALS: RefusalSentences = {
  stale: { status: 409, say: () => '这个问题刚被别人改过，填的内容还在；请刷新页面看过再决定' },
  'wrong-side': { status: 403, say: () => '这一步不归你的角色办，需要时请联系政务公开科' },
  'wrong-state': { status: 409, say: () => '这个问题现在的状态不能办这一步，请刷新页面看过再决定' },
  'reply-too-short': {
    status: 400,
    say: ({ days, earliest }) => `期限太短：至少留 ${days} 个工作日，最早可以定在${earliest}`,
  },
  'extension-waiting': { status: 409, say: () => '上一次延期申请还没有答复，等政务公开科答复后再申请' },
  'extension-not-later': { status: 400, say: ({ after }) => `延到的日期要晚于${after}，改一个日期再申请` },
  'extension-none': { status: 409, say: () => '没有等答复的延期申请，刷新页面再看' },
  'step-below': { status: 409, say: ({ level }) => `${level}或更进一步的措施已经办过，不再往回走` },
  'merge-apart': { status: 409, say: () => '只有同一份要点、同一单位、还没有销号的问题才能合并' },
  'obligation-apart': { status: 400, say: () => '选的任务不是这个单位在这份要点里的，重新选一条' },
  'body-unknown': { status: 400, say: () => '单位名录里没有选中的单位，刷新后重选' },
  'plan-not-issued': { status: 409, say: () => '这份要点还没有下达，问题记到已下达的要点下面' },
};

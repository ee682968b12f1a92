import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const EXCUSE_REFUSALS: RefusalSentences = {
  'excuse-not-open': {
    status: 409,
    say: () => '这一件已经报送、办结、取消或定为不适用，申请不再适用。刷新后看现在的状态',
  },
  'excuse-waiting': { status: 409, say: () => '这一件已有一个申请在等决定，先收回那一个再提' },
  'excuse-decided': { status: 409, say: () => '这个申请已经有人决定或已收回，页面已更新，请看过再说' },
  'no-due-day': { status: 409, say: () => '这一件没有期限，不用申请延期' },
  'due-by-events': { status: 409, say: () => '这一件的期限由登记的触发事项一项一项算，不能整件延期' },
  'day-not-later': { status: 400, say: ({ dueOn }) => `新的日子要晚于现在的期限（${dueOn}）` },
  'day-past': { status: 400, say: ({ today }) => `新的日子已经过去（今天是 ${today}），写一个今天或以后的日子` },
  'day-too-late': { status: 400, say: ({ last }) => `最晚延到 ${last}，再晚就赶不上这一年的年度报告` },
};

import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { type ObligationState, STATE_NAMES } from './obligation';
import type { ObligationAction } from './transition';
import { UNDO_SECONDS } from './undo-window';

const ACTION_NAMES: Record<ObligationAction, string> = {
  'record-progress': '报进展',
  submit: '报送',
  withdraw: '撤回',
  accept: '通过',
  return: '退回',
  cancel: '取消',
  reopen: '要求补报',
  reinstate: '恢复',
  exempt: '定为不适用',
  'undo-decision': '撤销审核',
};

const isState = (value: unknown): value is ObligationState => typeof value === 'string' && value in STATE_NAMES;
const isAction = (value: unknown): value is ObligationAction => typeof value === 'string' && value in ACTION_NAMES;

export const TASK_REFUSALS: RefusalSentences = {
  'being-decided': {
    status: 409,
    say: () => `审核员正在审这一件，你的改动没有记入，写的字还在。请过 ${UNDO_SECONDS} 秒再试`,
  },
  'calendar-not-read': { status: 422, say: ({ why }) => `${why}。回上一步改好再看一遍` },
  'calendar-moved-on': {
    status: 409,
    say: () => '要点或办理进度刚有变动，跟着变的期限和刚才看到的不一样了，请重新看一遍再确认',
  },
  'wrong-state': {
    status: 409,
    say: ({ state, action }) =>
      `这一件${isState(state) ? `现在是“${STATE_NAMES[state]}”` : '的状态变了'}，不能${isAction(action) ? ACTION_NAMES[action] : '再改'}。页面已更新`,
  },
};

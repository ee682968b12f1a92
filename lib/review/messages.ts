import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { UNDO_SECONDS } from '@/lib/task/undo-window';

/** `who`, `when` and `what` say how the first decision went. */
export const REVIEW_REFUSALS: RefusalSentences = {
  'already-decided': {
    status: 409,
    say: ({ who, when, what }) => `${who}已在 ${when} ${what}这一份，你的决定没有记入，写的字还在`,
  },
  'already-withdrawn': { status: 409, say: () => '报送单位已撤回这一份，不用再审' },
  'own-submission': { status: 403, say: () => '这一份是你自己报送的，要由另一位审核员审' },
  'changed-since-seen': {
    status: 409,
    say: () => '这一份在你打开以后有改动，你的决定没有记入，写的字还在。请刷新页面，看过改动再决定',
  },
  'not-decided': { status: 409, say: () => '这一份没有审过，或决定已经撤销，不用再撤' },
  'not-your-decision': { status: 403, say: () => '这个决定是另一位审核员作的，只有作决定的人能撤销' },
  'undo-too-late': {
    status: 409,
    say: () => `决定满 ${UNDO_SECONDS} 秒就送达报送单位，不能再撤销。要改，请和报送单位联系`,
  },
  'changed-since': { status: 409, say: () => '决定以后这一件又有变动，不能再撤销。请打开看现在的情况' },
  'checks-open': { status: 409, say: ({ what }) => `自动检查没有全过：${what}` },
  'wrong-state': { status: 409, say: () => '这一件现在不在待审，请刷新后再看' },
};

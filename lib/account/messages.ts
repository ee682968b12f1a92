import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { LOCK_MINUTES } from './password';

export const ACCOUNT_REFUSALS: RefusalSentences = {
  'bad-credentials': { status: 401, say: () => '用户名或密码不对，请核对后再试' },
  locked: { status: 429, say: () => `连续输错太多次，这个账号锁定 ${LOCK_MINUTES} 分钟，到时再试` },
  'wrong-current-password': { status: 400, say: () => '现在的密码不对，没有修改' },
  'weak-password': { status: 400, say: ({ why }) => String(why) },
  'username-taken': { status: 409, say: ({ username }) => `用户名 ${username} 已有人用，换一个` },
  'setup-done': { status: 409, say: () => '已经有管理员了，请直接登录' },
  'wrong-setup-code': { status: 400, say: () => '启用码不对。它印在启动程序的窗口里，每次启动都换' },
  'own-account': { status: 400, say: () => '不能停用自己的账号' },
};

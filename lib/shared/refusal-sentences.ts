import type { Refusal } from './decision';

/** One row a refusal code: the HTTP status and the sentence (what happened, what to do), with its facts put in. */
export type RefusalSentences = Record<
  string,
  { status: number; say: (facts: NonNullable<Refusal['facts']>) => string }
>;

/** Refusals that belong to no single subject. */
export const GENERAL_REFUSALS: RefusalSentences = {
  'plan-closed': { status: 409, say: () => '这份要点已经关闭，只能查看。确实要改，请政务公开科先重新打开' },
  'not-found': { status: 404, say: () => '没有找到这一项，可能已被移走，或不归你单位办' },
  forbidden: { status: 403, say: () => '这一步不归你的角色办，需要时请联系政务公开科' },
  'signed-out': { status: 401, say: () => '登录已过期，请重新登录，填的内容还在' },
  stale: {
    status: 409,
    say: ({ who, what }) =>
      who
        ? `${who}刚刚${what ?? '改过这一项'}，页面已更新，请看过再决定`
        : '这一项刚被别人改过，页面已更新，请看过再决定',
  },
};

import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const CONSULTATION_REFUSALS: RefusalSentences = {
  'plan-issued': { status: 409, say: () => '这份要点已经下达，不能再就它征求意见。需要调整时另发补充要点' },
  'consultation-open': { status: 409, say: () => '上一轮征求意见还没有结束，先结束那一轮，再开新的一轮' },
  'nobody-asked': { status: 400, say: () => '还没有选征求哪些单位，选上单位再发出' },
  'consultation-ended': { status: 409, say: () => '这一轮征求意见已经结束，不再收意见。还有话要说，请联系政务公开科' },
  'opinion-fixed': { status: 409, say: () => '已过截止日期，提过的意见不能再改；可以再提一条，会标为逾期' },
  'has-opinions': { status: 409, say: ({ count }) => `本单位已经提了 ${count} 条意见，要改成没有意见，先逐条收回` },
  'opinion-outside': { status: 400, say: () => '选的文字不在这份征求意见稿里，重新选一次' },
  'opinions-still-open': { status: 409, say: ({ dueOn }) => `${dueOn}以前各单位还能改意见，截止或结束以后再决定` },
  'own-opinion': { status: 403, say: () => '这是你自己提的意见，请换一个人决定' },
  'nothing-chosen': { status: 400, say: () => '还没有选意见' },
  'opinions-undecided': { status: 409, say: ({ count }) => `还有 ${count} 条意见没有决定，都决定了再反馈` },
  'consultation-published': { status: 409, say: () => '采纳情况已经反馈给各单位，不再改动' },
  'other-year': { status: 400, say: () => '定稿要选同一年度的要点' },
};

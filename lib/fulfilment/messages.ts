import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const FULFILMENT_REFUSALS: RefusalSentences = {
  'no-clock': { status: 409, say: () => '这条任务没有“事后多少天”的时限，不用登记触发事项' },
  'happens-once': { status: 409, say: () => '这件事一年只有一次，已经登记过。日期写错了，先删去再登记' },
  'day-ahead': { status: 400, say: ({ today }) => `日期晚于今天（${today}），发生以后再登记` },
  'done-before': { status: 400, say: ({ happenedOn }) => `办结日期早于发生日期（${happenedOn}），核对后再存` },
  'obligation-closed': { status: 409, say: () => '这一件已办结，不再改动' },
  'not-the-lead': { status: 403, say: () => '只有牵头单位能提名相关部门、写省直要求' },
  'list-complete': { status: 409, say: () => '这条任务的单位已经列全，没有“等部门”“相关部门”要补' },
  'body-has-it': { status: 409, say: () => '这个单位已经有这条任务' },
  'body-proposed': { status: 409, say: () => '这个单位已经提名，等政务公开科确认' },
  'body-unknown': { status: 400, say: () => '单位名录里没有选中的单位，刷新后重选' },
};

import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { isAllDone, type WorkbenchCounts, workbenchSentence } from './workbench-sentence';

const none: WorkbenchCounts = { returned: 0, month: 0, overdue: 0, later: 0, waiting: 0, closed: 0, cancelled: 0 };
const say = (counts: Partial<WorkbenchCounts>, next: string | null = null) => {
  const { before, figure, after } = workbenchSentence({ ...none, ...counts }, next ? localDate(next) : null);
  return before + figure + after;
};

describe('workbenchSentence', () => {
  it.each<[Partial<WorkbenchCounts>, string]>([
    [{ returned: 1, month: 2, later: 4 }, '这个月有 3 件事要办，先改退回的那一件'],
    [{ returned: 2 }, '这个月有 2 件事要办，先改退回的 2 件'],
    [{ month: 2, overdue: 1 }, '这个月有 2 件事要办，先办逾期的那一件'],
    [{ month: 3, overdue: 2 }, '这个月有 3 件事要办，先办逾期的 2 件'],
    [{ month: 1 }, '这个月有 1 件事要办'],
    [{ waiting: 1, closed: 3 }, '要办的都报了，1 件等审核'],
    [{ closed: 3 }, '今年的 3 件都办结了'],
    [{}, '还没有下达给你单位的任务'],
  ])('%j', (counts, sentence) => {
    expect(say(counts)).toBe(sentence);
  });

  it('names the next day when this month is free', () => {
    expect(say({ later: 1 }, '2016-11-30')).toBe('这个月没有要办的事，下一件 11 月 30 日到期');
    expect(say({ later: 1 })).toBe('这个月没有要办的事');
  });
});

describe('isAllDone', () => {
  it('只有都办结了、没有等审核的才算齐', () => {
    expect(isAllDone({ ...none, closed: 3 })).toBe(true);
    expect(isAllDone({ ...none, closed: 3, cancelled: 1 })).toBe(true);
    for (const left of [{ returned: 1 }, { month: 1 }, { later: 1 }, { waiting: 1 }]) {
      expect(isAllDone({ ...none, closed: 3, ...left })).toBe(false);
    }
    expect(isAllDone(none)).toBe(false);
  });
});

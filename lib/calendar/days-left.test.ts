import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { overlayCalendar } from './calendar-change';
import { daysLeft } from './days-left';
import { NATIONAL_CALENDAR } from './national-calendar';

const left = (dueOn: string, today: string, calendar = NATIONAL_CALENDAR) =>
  daysLeft(localDate(dueOn), localDate(today), calendar);

describe('working days left to a deadline', () => {
  it.each([
    ['2016-10-20', '2016-10-12', '还有 6 个工作日'],
    ['2016-10-13', '2016-10-12', '还有 1 个工作日'],
    ['2016-10-12', '2016-10-12', '就是今天'],
    ['2016-10-11', '2016-10-12', '已逾期 1 个工作日'],
  ])('期限 %s，今天 %s：%s', (dueOn, today, words) => {
    expect(left(dueOn, today)).toBe(words);
  });

  it('2016 年国庆：10月1日至7日放假，8日（周六）、9日（周日）上班', () => {
    expect(left('2016-10-07', '2016-09-30')).toBe('今天是最后一个工作日');
    expect(left('2016-10-08', '2016-09-30')).toBe('还有 1 个工作日');
    expect(left('2016-10-10', '2016-09-30')).toBe('还有 3 个工作日');
    expect(left('2016-10-08', '2016-10-03')).toBe('还有 1 个工作日');
    expect(left('2016-09-30', '2016-10-05')).toBe('已逾期，还不到一个工作日');
    expect(left('2016-09-30', '2016-10-08')).toBe('已逾期 1 个工作日');
    expect(left('2016-09-30', '2016-10-12')).toBe('已逾期 5 个工作日');
  });

  it('平常的周末不算：周六到期，周五是最后一个工作日，周六以前没有别的', () => {
    expect(left('2016-10-15', '2016-10-14')).toBe('今天是最后一个工作日');
    expect(left('2016-10-16', '2016-10-15')).toBe('到期前没有工作日了');
    expect(left('2016-10-14', '2016-10-16')).toBe('已逾期，还不到一个工作日');
    expect(left('2016-10-14', '2016-10-17')).toBe('已逾期 1 个工作日');
  });

  it('本地加的日子也算', () => {
    const local = overlayCalendar(NATIONAL_CALENDAR, [
      {
        version: 1,
        layer: 'local',
        year: 2016,
        days: [{ day: localDate('2016-10-14'), kind: 'off', reason: '雁城防汛日' }],
      },
    ]);
    expect(left('2016-10-20', '2016-10-12', local)).toBe('还有 5 个工作日');
  });

  it('还没有放假通知的年份写“约”', () => {
    expect(left('2031-01-10', '2031-01-06')).toBe('还有约 4 个工作日');
    expect(left('2031-01-06', '2031-01-10')).toBe('已逾期约 4 个工作日');
  });
});

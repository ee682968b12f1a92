import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { checkPublishedDay } from './check-published-day';

const check = (day: string, dueOn: string | null = '2016-10-20') =>
  checkPublishedDay(localDate(day), { dueOn: dueOn ? localDate(dueOn) : null, year: 2016 });

describe('checkPublishedDay', () => {
  it.each([
    ['2016-01-01', '2016-10-20'],
    ['2016-10-20', '2016-10-20'],
    ['2016-12-31', null],
  ])('%s for a due day %s is in order', (day, dueOn) => {
    expect(check(day, dueOn)).toBeNull();
  });

  it('the day before the year', () => {
    expect(check('2015-12-31')).toBe('公开日期早于 2016 年，证明不了这一年的工作，请核对');
  });

  it('the day after the due day', () => {
    expect(check('2016-10-21')).toBe('公开日期晚于期限2016年10月20日 1 天，审核时会按公开的日子算，请核对');
  });

  it('after the year, where no due day says so already', () => {
    expect(check('2017-01-01', null)).toBe('公开日期在 2016 年以后，请核对是不是这一年的工作');
  });
});

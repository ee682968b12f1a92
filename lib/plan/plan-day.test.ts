import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { planDay } from './plan-day';

const TODAY = localDate('2020-03-01');

describe('the day whose bodies a plan means', () => {
  it.each([
    ['印发之日', 2016, '2016-07-27', '2016-07-27'],
    ['往年没写日期的，按年中', 2016, null, '2016-06-30'],
    ['今年没写日期的，按今天', 2020, null, '2020-03-01'],
    ['明年的，按今天', 2021, null, '2020-03-01'],
  ])('%s', (_, year, publishedOn, day) => {
    expect(planDay({ year, publishedOn: publishedOn === null ? null : localDate(publishedOn) }, TODAY)).toBe(day);
  });
});

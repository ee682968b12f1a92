import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { NATIONAL_CALENDAR } from './national-calendar';
import { legalPeriodEnd, restDay } from './rest-day';

describe('a due date that is no working day', () => {
  it.each([
    ['2016-12-31', '周六', '2016-12-30', '2017-01-03'],
    ['2016-10-01', '国庆节', '2016-09-30', '2016-10-08'],
    ['2026-02-15', '春节', '2026-02-14', '2026-02-24'],
  ])('%s (%s) has %s before and %s after', (day, reason, before, after) => {
    expect(restDay(localDate(day), NATIONAL_CALENDAR)).toEqual({ day, reason, before, after });
    expect(legalPeriodEnd(localDate(day), NATIONAL_CALENDAR)).toBe(after);
  });

  it('leaves working days alone, a Sunday worked in exchange too', () => {
    expect(restDay(localDate('2016-09-18'), NATIONAL_CALENDAR)).toBeNull();
    expect(legalPeriodEnd(localDate('2016-09-07'), NATIONAL_CALENDAR)).toBe('2016-09-07');
  });
});

import library from 'chinese-days/dist/chinese-days.json';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDate, weekday } from '@/lib/shared/local-date';
import { NATIONAL_CALENDAR } from './national-calendar';
import { isWorkingDay } from './working-days';

/** The library's data, read without its functions, which work in the machine's own time zone. */
const holidays: Record<string, string> = library.holidays;
const workdays: Record<string, string> = library.workdays;
const worksByLibrary = (day: LocalDate): boolean =>
  Object.hasOwn(workdays, day) || (weekday(day) % 6 !== 0 && !Object.hasOwn(holidays, day));

describe('the table of holidays', () => {
  it('agrees with the library on every day from 2008 to 2026', () => {
    const differing: LocalDate[] = [];
    let days = 0;
    for (let day = localDate('2008-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      days += 1;
      if (worksByLibrary(day) !== isWorkingDay(day, NATIONAL_CALENDAR)) differing.push(day);
    }
    expect(days).toBe(6940);
    expect(differing).toEqual([]);
  });

  it('names each holiday as the library does; 2011-06-05 and the like are weekend days inside a holiday', () => {
    const named = [...NATIONAL_CALENDAR.holidays].filter(([day]) => Object.hasOwn(holidays, day));
    expect(named.length).toBeGreaterThan(450);
    for (const [day, name] of named) {
      const [, theirs = ''] = (holidays[day] ?? '').split(',');
      // In 2017, 2020 and 2025 中秋 falls into the days of 国庆, which either name may stand for.
      expect([theirs, `${theirs}节`, '国庆节', '中秋节', '抗战胜利纪念日']).toContain(name);
    }
  });
});

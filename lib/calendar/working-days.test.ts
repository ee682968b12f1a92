import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDate } from '@/lib/shared/local-date';
import { HOLIDAY_YEARS } from './holiday-years';
import { NATIONAL_CALENDAR } from './national-calendar';
import { buildWorkCalendar } from './work-calendar';
import { addWorkingDays, explainWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

const VECTORS: readonly [string, number, string][] = [
  ['2016-07-27', 30, '2016-09-07'],
  ['2026-09-18', 20, '2026-10-22'],
  ['2026-02-10', 7, '2026-02-26'],
  ['2026-02-13', 20, '2026-03-19'],
  ['2025-09-25', 20, '2025-10-29'],
  ['2024-09-10', 20, '2024-10-14'],
  ['2020-01-20', 20, '2020-02-25'],
  ['2017-09-25', 15, '2017-10-20'],
  ['2012-12-28', 15, '2013-01-21'],
  ['2016-01-29', 15, '2016-02-24'],
  ['2026-12-15', 10, '2026-12-29'],
];

const PER_YEAR: readonly [number, number][] = [
  [2012, 249],
  [2016, 250],
  [2017, 249],
  [2018, 250],
  [2024, 251],
  [2025, 248],
  [2026, 248],
];

const counted = (from: LocalDate, to: LocalDate): number =>
  workingDaysBetween(addDays(from, -1), to, NATIONAL_CALENDAR);

describe('working days', () => {
  it.each(VECTORS)('%s and %i working days end on %s, and back', (from, count, end) => {
    expect(addWorkingDays(localDate(from), count, NATIONAL_CALENDAR)).toBe(end);
    expect(workingDaysBetween(localDate(from), localDate(end), NATIONAL_CALENDAR)).toBe(count);
    expect(workingDaysBetween(localDate(end), localDate(from), NATIONAL_CALENDAR)).toBe(-count);
  });

  it.each(PER_YEAR)('%i has %i working days', (year, days) => {
    expect(counted(localDate(`${year}-01-01`), localDate(`${year}-12-31`))).toBe(days);
  });

  it('counts a weekend day worked in exchange, and no holiday', () => {
    expect(isWorkingDay(localDate('2016-09-18'), NATIONAL_CALENDAR)).toBe(true);
    expect(isWorkingDay(localDate('2016-09-15'), NATIONAL_CALENDAR)).toBe(false);
    expect(isWorkingDay(localDate('2016-09-04'), NATIONAL_CALENDAR)).toBe(false);
  });

  it('explains which days were skipped and why', () => {
    const count = explainWorkingDays(localDate('2016-09-13'), 4, NATIONAL_CALENDAR);
    expect(count.end).toBe('2016-09-20');
    expect(count.skipped).toEqual([
      { date: '2016-09-15', reason: '中秋节' },
      { date: '2016-09-16', reason: '中秋节' },
      { date: '2016-09-17', reason: '中秋节' },
    ]);
    expect(count.exchanged).toEqual(['2016-09-18']);
    expect(count.provisional).toBe(false);
    expect(explainWorkingDays(localDate('2016-07-27'), 30, NATIONAL_CALENDAR).skipped).toHaveLength(12);
  });

  it('counts Monday to Friday in a year without a notice and says so', () => {
    const count = explainWorkingDays(localDate('2026-12-29'), 5, NATIONAL_CALENDAR);
    expect(count).toMatchObject({ end: '2027-01-05', provisional: true });
    expect(explainWorkingDays(localDate('2026-12-15'), 10, NATIONAL_CALENDAR).provisional).toBe(false);
  });

  it('lets a later table of the year correct the national one', () => {
    const local = { year: 2020, source: '地方通知', workdays: [], holidays: [] };
    const from = localDate('2020-02-03');
    const extended = { ...local, holidays: [{ name: '延迟复工', from, to: localDate('2020-02-09') }] };
    const calendar = buildWorkCalendar([...HOLIDAY_YEARS, extended]);
    expect(addWorkingDays(localDate('2020-01-23'), 1, NATIONAL_CALENDAR)).toBe('2020-02-03');
    expect(addWorkingDays(localDate('2020-01-23'), 1, calendar)).toBe('2020-02-10');
  });

  it('refuses a count that is no whole number of days', () => {
    expect(addWorkingDays(localDate('2016-07-27'), 0, NATIONAL_CALENDAR)).toBe('2016-07-27');
    for (const count of [-1, 0.5, 2601]) {
      expect(() => addWorkingDays(localDate('2016-07-27'), count, NATIONAL_CALENDAR)).toThrow(RangeError);
    }
  });

  it('has one table for every year from 2008 to 2026', () => {
    expect(HOLIDAY_YEARS.map((table) => table.year)).toEqual(Array.from({ length: 19 }, (_, i) => 2008 + i));
  });
});

import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { type CalendarChange, type ChangedDay, overlayCalendar } from './calendar-change';
import { printDayList } from './day-list';
import { decideChange, heldDays, noticeOf } from './decide-change';
import { NATIONAL_CALENDAR } from './national-calendar';
import { addWorkingDays, isWorkingDay } from './working-days';

const change = (version: number, parts: Partial<CalendarChange>): CalendarChange => ({
  version,
  layer: 'national',
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  byName: '李科长',
  at: new Date(0),
  moved: 0,
  days: [],
  ...parts,
});
const days = (input: Parameters<typeof decideChange>[0], before: CalendarChange[] = []): ChangedDay[] => {
  const decision = decideChange(input, before);
  if (!decision.ok) throw new Error(JSON.stringify(decision.errors));
  return decision.days;
};
const NOTICE = { layer: 'national', year: 2027, off: '元旦 01-01~01-03，春节 02-05~02-11', on: '02-20' } as const;

describe('a change of the calendar', () => {
  it('enters next year’s notice: its days count, and the year is no longer provisional', () => {
    const first = change(1, { days: days(NOTICE) });
    const calendar = overlayCalendar(NATIONAL_CALENDAR, [first]);
    expect(calendar.years.has(2027)).toBe(true);
    expect(NATIONAL_CALENDAR.years.has(2027)).toBe(false);
    expect(addWorkingDays(localDate('2026-12-31'), 1, calendar)).toBe('2027-01-04');
    expect(isWorkingDay(localDate('2027-02-20'), calendar)).toBe(true);
    expect(noticeOf(2027, [first])).toBe('国办发明电〔2026〕9号');
    expect(noticeOf(2028, [first])).toBeNull();
  });

  it('corrects it by the whole list again: a day no longer named is ordinary', () => {
    const first = change(1, { days: days(NOTICE) });
    const corrected = days({ ...NOTICE, off: '元旦 01-01~01-02，春节 02-05~02-11' }, [first]);
    expect(corrected.filter(({ kind }) => kind === 'plain')).toEqual([
      { day: '2027-01-03', kind: 'plain', reason: '元旦' },
    ]);
    const held = heldDays('national', 2027, [first, change(2, { days: corrected })]);
    expect(held.size).toBe(first.days.length - 1);
  });

  it('corrects a year of the table as well', () => {
    const held = [...heldDays('national', 2026, []).values()];
    const text = (kind: string) =>
      printDayList(
        held.filter((one) => one.kind === kind),
        2026,
        kind === 'off',
      );
    expect(decideChange({ layer: 'national', year: 2026, off: text('off'), on: text('on') }, [])).toMatchObject({
      ok: false,
      errors: { off: '和现在的日历一样，没有要改的' },
    });
    const on = text('on').replace('，10-10', '');
    const calendar = overlayCalendar(NATIONAL_CALENDAR, [
      change(1, { year: 2026, days: days({ layer: 'national', year: 2026, off: text('off'), on }) }),
    ]);
    expect(isWorkingDay(localDate('2026-10-10'), NATIONAL_CALENDAR)).toBe(true);
    expect(isWorkingDay(localDate('2026-10-10'), calendar)).toBe(false);
  });

  it('lays local days over the notice, and gives the notice back when they are taken back', () => {
    const local = { layer: 'local', year: 2020, off: '延迟复工 02-03~02-09', on: '' } as const;
    const first = change(1, { layer: 'local', year: 2020, days: days(local) });
    const laid = overlayCalendar(NATIONAL_CALENDAR, [first]);
    expect(addWorkingDays(localDate('2020-01-23'), 1, laid)).toBe('2020-02-10');
    const back = change(2, { layer: 'local', year: 2020, days: days({ ...local, off: '' }, [first]) });
    const after = overlayCalendar(NATIONAL_CALENDAR, [first, back]);
    expect(addWorkingDays(localDate('2020-01-23'), 1, after)).toBe('2020-02-03');
  });

  it('lets a city work on a day the notice gives free', () => {
    const worked = days({ layer: 'local', year: 2026, off: '', on: '10-07' });
    const calendar = overlayCalendar(NATIONAL_CALENDAR, [change(1, { layer: 'local', year: 2026, days: worked })]);
    expect(isWorkingDay(localDate('2026-10-07'), calendar)).toBe(true);
    expect(decideChange({ layer: 'local', year: 2026, off: '', on: '10-14' }, [])).toMatchObject({ ok: false });
  });

  it('refuses a notice without days off, and says what is wrong by field', () => {
    expect(decideChange({ layer: 'national', year: 2027, off: '', on: '02-20' }, [])).toMatchObject({
      errors: { off: '写上通知里放假的日子' },
    });
    expect(decideChange({ ...NOTICE, off: '02-30', on: '02-03' }, [])).toEqual({
      ok: false,
      errors: { off: '第 1 项“02-30”：没有 2 月 30 日', on: '2027-02-03 是周三，本来就上班，不用写' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { localDate } from '@/lib/shared/local-date';
import type { Term } from './parsed-plan';
import { dueAfterEvent } from './trigger-due';

const due = (count: number, unit: Term['unit'], on: string, before = false) =>
  dueAfterEvent({ words: '', count, unit, before }, localDate(on), NATIONAL_CALENDAR);

describe('a deadline counted from an event', () => {
  it('counts calendar days and rolls from a day off to the next working day', () => {
    expect(due(20, 'days', '2016-01-28')).toMatchObject({ dueOn: '2016-02-17', rolledFrom: null });
    expect(due(20, 'days', '2016-09-12')).toMatchObject({ dueOn: '2016-10-08', rolledFrom: '2016-10-02' });
    expect(due(1, 'months', '2016-01-31')).toMatchObject({ dueOn: '2016-02-29' });
  });

  it('writes out working days', () => {
    const { dueOn, counted, rolledFrom } = due(7, 'working days', '2026-02-10');
    expect({ dueOn, rolledFrom, end: counted?.end }).toEqual({
      dueOn: '2026-02-26',
      rolledFrom: null,
      end: '2026-02-26',
    });
    expect(counted?.skipped.length).toBeGreaterThan(5);
  });

  it('counts back before an event', () => {
    expect(due(5, 'working days', '2016-10-10', true)).toMatchObject({ dueOn: '2016-09-28' });
    expect(due(3, 'days', '2016-10-10', true)).toMatchObject({ dueOn: '2016-10-07', rolledFrom: null });
  });

  it('has no day for hours, and says when a notice is missing', () => {
    expect(due(24, 'hours', '2016-10-10')).toMatchObject({ dueOn: null, provisional: false });
    expect(due(10, 'working days', '2026-12-28')).toMatchObject({ provisional: true });
  });
});

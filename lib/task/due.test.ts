import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { addDays, localDate } from '@/lib/shared/local-date';
import { DUE_SOON_DAYS, dueDay, dueLabel, dueStatus, lateDays } from './due';
import type { ObligationState } from './obligation';

const due = localDate('2016-10-20');
const open = { state: 'in_progress', dueOn: due } as const;

describe('due', () => {
  it.each([
    [addDays(due, 1), 'overdue'],
    [due, 'due-soon'],
    [addDays(due, -DUE_SOON_DAYS), 'due-soon'],
    [addDays(due, -DUE_SOON_DAYS - 1), 'later'],
  ])('on %s it is %s', (today, status) => {
    expect(dueStatus(open, localDate(today))).toBe(status);
  });

  it('办结的不再到期，没有期限的不逾期', () => {
    expect(dueStatus({ state: 'closed', dueOn: due }, addDays(due, 9))).toBe('closed');
    expect(dueStatus({ state: 'not_applicable', dueOn: due }, addDays(due, 9))).toBe('not_applicable');
    expect(dueStatus({ state: 'returned', dueOn: null }, due)).toBe('no-date');
  });

  it('says it as the office does', () => {
    const say = (dueOn: string | null, today: string, state: ObligationState = 'in_progress') =>
      dueLabel({ dueOn: dueOn ? localDate(dueOn) : null, state }, localDate(today), NATIONAL_CALENDAR);
    expect(say('2016-10-20', '2016-10-12')).toBe('10月20日前，还有 6 个工作日');
    expect(say('2016-10-20', '2016-10-20')).toBe('10月20日前，就是今天');
    expect(say('2016-10-20', '2016-10-25', 'returned')).toBe('10月20日到期，已逾期 3 个工作日');
    expect(say('2017-01-20', '2016-12-30')).toBe('2017年1月20日前，还有 14 个工作日');
    expect(say(null, '2016-10-20')).toBe('没有期限');
  });

  it('报送了、办结了的，不说还有几天，也不说逾期', () => {
    const say = (today: string, state: ObligationState) =>
      dueLabel({ dueOn: due, state }, localDate(today), NATIONAL_CALENDAR);
    expect(say('2016-10-12', 'submitted')).toBe('10月20日前');
    expect(say('2016-10-25', 'submitted')).toBe('10月20日到期');
    expect(say('2016-10-25', 'closed')).toBe('10月20日到期');
    expect(dueDay(due, localDate('2016-10-25'))).toBe('10月20日到期');
  });

  it('late days', () => {
    expect(lateDays(due, due)).toBe(0);
    expect(lateDays(due, addDays(due, 3))).toBe(3);
    expect(lateDays(null, due)).toBe(0);
  });
});

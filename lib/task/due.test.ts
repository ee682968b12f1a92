import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import { DUE_SOON_DAYS, dueLabel, dueStatus, lateDays } from './due';

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
    expect(dueLabel(due, localDate('2016-10-12'))).toBe('10月20日前，还有 8 天');
    expect(dueLabel(due, due)).toBe('10月20日前，就是今天');
    expect(dueLabel(due, localDate('2016-10-23'))).toBe('10月20日已过 3 天');
    expect(dueLabel(localDate('2017-01-20'), due)).toBe('2017年1月20日前，还有 92 天');
    expect(dueLabel(null, due)).toBe('没有期限');
  });

  it('late days', () => {
    expect(lateDays(due, due)).toBe(0);
    expect(lateDays(due, addDays(due, 3))).toBe(3);
    expect(lateDays(null, due)).toBe(0);
  });
});

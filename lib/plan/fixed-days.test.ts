import { describe, expect, it } from 'vitest';
import type { DutyRecurrence } from './checked-plan';
import { fixedDaysLabel, parseFixedDays, readStoredDay, storedDay } from './fixed-days';

describe('fixed days of a period', () => {
  it.each<[string, DutyRecurrence, string, string]>([
    ['15日、30日', 'month', '15 30', '15日、30日'],
    ['十日', 'month', '10', '10日'],
    ['底', 'month', '31', '底'],
    ['首月10日', 'quarter', '1-10', '第1个月10日'],
    ['第三个月末', 'quarter', '3-31', '第3个月底'],
    ['6月30日前，12月底', 'year', '6-30 12-31', '6月30日、12月底'],
    ['', 'year', '', ''],
  ])('%s of a %s', (typed, every, stored, label) => {
    const read = parseFixedDays(typed, every);
    if ('wrong' in read) throw new Error(read.wrong);
    expect(read.days.map(storedDay).join(' ')).toBe(stored);
    expect(fixedDaysLabel(read.days, every)).toBe(label);
    expect(stored.split(' ').filter(Boolean).map(readStoredDay)).toEqual(read.days);
    expect(parseFixedDays(label, every)).toEqual(read);
  });

  it.each<[string, DutyRecurrence]>([
    ['32日', 'month'],
    ['4月10日', 'quarter'],
    ['月中', 'month'],
    ['13月1日', 'year'],
  ])('refuses %s of a %s', (typed, every) => {
    expect(parseFixedDays(typed, every)).toMatchObject({ wrong: expect.stringContaining(`“${typed}”看不懂`) });
  });
});

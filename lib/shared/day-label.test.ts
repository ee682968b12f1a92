import { describe, expect, it } from 'vitest';
import { dayLabel, momentLabel } from './day-label';
import { localDate } from './local-date';

const today = localDate('2016-10-12');

describe('day labels', () => {
  it('the year only when it is another', () => {
    expect(dayLabel(localDate('2016-10-08'), today)).toBe('10月8日');
    expect(dayLabel(localDate('2017-01-20'), today)).toBe('2017年1月20日');
  });

  it('the clock is the office’s', () => {
    expect(momentLabel(new Date('2016-10-11T08:20:00Z'), today)).toBe('10月11日 16:20');
    expect(momentLabel(new Date('2016-10-11T17:05:00Z'), today)).toBe('10月12日 01:05');
  });
});

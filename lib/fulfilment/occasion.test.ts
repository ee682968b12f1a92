import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import { countOccasions, dueByOccasions, lateBy } from './occasion';

const at = (dueOn: string, doneOn: string | null = null): { dueOn: LocalDate; doneOn: LocalDate | null } => ({
  dueOn: localDate(dueOn),
  doneOn: doneOn === null ? null : localDate(doneOn),
});
const PLANNED = localDate('2016-12-31');

describe('dueByOccasions', () => {
  it('is the day of the earliest open event', () => {
    const events = [at('2016-09-20'), at('2016-08-02', '2016-08-01'), at('2016-09-07')];
    expect(dueByOccasions(events, PLANNED)).toBe('2016-09-07');
  });
  it('is the last day once all are done, and the plan’s without events', () => {
    expect(dueByOccasions([at('2016-09-07', '2016-09-01'), at('2016-08-02', '2016-08-03')], null)).toBe('2016-09-07');
    expect(dueByOccasions([], PLANNED)).toBe(PLANNED);
    expect(dueByOccasions([], null)).toBeNull();
  });
});

describe('lateBy', () => {
  const today = localDate('2016-09-08');
  it('counts to the day it was done, else to today; the due day itself is in time', () => {
    expect(lateBy(at('2016-09-07', '2016-09-07'), today)).toBe(0);
    expect(lateBy(at('2016-09-07', '2016-09-10'), today)).toBe(3);
    expect(lateBy(at('2016-09-07'), today)).toBe(1);
    expect(lateBy(at('2016-09-08'), today)).toBe(0);
  });
  it('sums up', () => {
    const events = [at('2016-09-07'), at('2016-09-09'), at('2016-08-01', '2016-08-02')];
    expect(countOccasions(events, today)).toEqual({ all: 3, open: 2, late: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '@/lib/plan/checked-plan';
import { localDate } from '@/lib/shared/local-date';
import { periodsOf } from './periods-of';

const plan = { year: 2016, publishedOn: localDate('2016-07-27') };
const recurring = (recurrence: 'month' | 'quarter' | 'half' | 'year') =>
  periodsOf({ ...NO_DEADLINE, kind: 'recurring', recurrence }, plan);

describe('periodsOf', () => {
  it('gives a quarterly duty four periods, each due 20 working days after it ends', () => {
    expect(recurring('quarter')).toEqual([
      { period: '2016Q1', dueOn: '2016-08-24' },
      { period: '2016Q2', dueOn: '2016-08-24' },
      { period: '2016Q3', dueOn: '2016-11-02' },
      { period: '2016Q4', dueOn: '2017-02-03' },
    ]);
  });

  it('counts from publication only for periods that ended before it', () => {
    const early = periodsOf(
      { ...NO_DEADLINE, kind: 'recurring', recurrence: 'quarter' },
      { year: 2016, publishedOn: null },
    );
    expect(early[0]).toEqual({ period: '2016Q1', dueOn: '2016-04-29' });
  });

  it('has twelve months, two halves and one year', () => {
    expect(recurring('month').map(({ period }) => period)).toEqual(
      Array.from({ length: 12 }, (_, i) => `2016-${String(i + 1).padStart(2, '0')}`),
    );
    expect(recurring('half').map(({ period }) => period)).toEqual(['2016H1', '2016H2']);
    expect(recurring('year').map(({ period }) => period)).toEqual(['2016']);
  });

  it('takes the year’s end without a written deadline, the written day, and no day for vague times', () => {
    expect(periodsOf(NO_DEADLINE, plan)).toEqual([{ period: '2016', dueOn: '2016-12-31' }]);
    const dueOn = localDate('2016-09-30');
    expect(periodsOf({ ...NO_DEADLINE, kind: 'date', dueOn }, plan)).toEqual([{ period: '2016', dueOn }]);
    expect(periodsOf({ ...NO_DEADLINE, kind: 'ongoing' }, plan)).toEqual([{ period: '2016', dueOn: null }]);
  });
});

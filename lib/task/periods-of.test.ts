import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { type Deadline, NO_DEADLINE } from '@/lib/plan/checked-plan';
import { localDate } from '@/lib/shared/local-date';
import { periodsOf } from './periods-of';

const plan = { year: 2016, publishedOn: localDate('2016-07-27') };
const recurring = (recurrence: 'month' | 'quarter' | 'half' | 'year') =>
  periodsOf({ ...NO_DEADLINE, kind: 'recurring', recurrence }, plan, NATIONAL_CALENDAR);

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
      NATIONAL_CALENDAR,
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
    expect(periodsOf(NO_DEADLINE, plan, NATIONAL_CALENDAR)).toEqual([{ period: '2016', dueOn: '2016-12-31' }]);
    const dueOn = localDate('2016-09-30');
    expect(periodsOf({ ...NO_DEADLINE, kind: 'date', dueOn }, plan, NATIONAL_CALENDAR)).toEqual([
      { period: '2016', dueOn },
    ]);
    expect(periodsOf({ ...NO_DEADLINE, kind: 'ongoing' }, plan, NATIONAL_CALENDAR)).toEqual([
      { period: '2016', dueOn: null },
    ]);
  });
});

describe('what the text says of its periods', () => {
  const of = (says: Partial<Deadline>, published: string | null = null, year = 2016) =>
    periodsOf(
      { ...NO_DEADLINE, kind: 'recurring', ...says },
      { year, publishedOn: published === null ? null : localDate(published) },
      NATIONAL_CALENDAR,
    );
  const dues = (periods: ReturnType<typeof of>) => periods.map(({ period, dueOn }) => `${period} ${dueOn}`);

  it('has two periods a month for 15日和30日, the last of February for the 30th', () => {
    const periods = of({
      recurrence: 'month',
      fixedDays: [
        { month: null, day: 15 },
        { month: null, day: 30 },
      ],
    });
    expect(periods).toHaveLength(24);
    expect(dues(periods).slice(0, 4)).toEqual([
      '2016-01-15 2016-01-15',
      '2016-01-30 2016-01-30',
      '2016-02-15 2016-02-15',
      '2016-02-29 2016-02-29',
    ]);
  });

  it('is due on the day fixed in the month, quarter or year', () => {
    expect(dues(of({ recurrence: 'month', fixedDays: [{ month: null, day: 10 }] }))[1]).toBe('2016-02 2016-02-10');
    expect(dues(of({ recurrence: 'quarter', fixedDays: [{ month: 1, day: 10 }] }))).toEqual([
      '2016Q1 2016-01-10',
      '2016Q2 2016-04-10',
      '2016Q3 2016-07-10',
      '2016Q4 2016-10-10',
    ]);
    expect(dues(of({ recurrence: 'year', fixedDays: [{ month: 6, day: 30 }] }))).toEqual(['2016 2016-06-30']);
    expect(dues(of({ recurrence: 'half', fixedDays: [{ month: 6, day: 31 }] }))).toEqual([
      '2016H1 2016-06-30',
      '2016H2 2016-12-31',
    ]);
  });

  it('reports a month in the next one (次月10日前)', () => {
    const periods = of({ recurrence: 'month', fixedDays: [{ month: null, day: 10 }], following: true });
    expect(dues(periods).at(-1)).toBe('2016-12 2017-01-10');
  });

  it('takes the text’s own time after each period', () => {
    const grace = { count: 15, unit: 'days' } as const;
    expect(dues(of({ recurrence: 'quarter', grace }))[0]).toBe('2016Q1 2016-04-15');
  });

  it('asks for no period before the year it starts in, and keeps the plan’s year otherwise', () => {
    expect(of({ recurrence: 'half', fromYear: 2017 }).map(({ period }) => period)).toEqual(['2017H1', '2017H2']);
    expect(of({ recurrence: 'half', fromYear: 2012 }).map(({ period }) => period)).toEqual(['2016H1', '2016H2']);
  });

  it('makes nobody late on the day the plan comes out', () => {
    const periods = of({ recurrence: 'month', fixedDays: [{ month: null, day: 10 }] }, '2016-07-27');
    expect(dues(periods).slice(5, 8)).toEqual(['2016-06 2016-08-24', '2016-07 2016-08-24', '2016-08 2016-08-10']);
  });

  it('is one obligation that knows its target for 年内至少N次', () => {
    const deadline = { ...NO_DEADLINE, kind: 'date', dueOn: localDate('2016-12-31'), count: 2 } as const;
    expect(periodsOf(deadline, plan, NATIONAL_CALENDAR)).toEqual([{ period: '2016', dueOn: '2016-12-31' }]);
  });
});

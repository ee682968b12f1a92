import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { progressSentence, yearProgress } from './year-progress';

const MONTHS = [
  { month: '2016-08', due: 20, done: 10 },
  { month: '2016-09', due: 20, done: 20 },
  { month: '2016-10', due: 30, done: 30 },
  { month: '2017-01', due: 30, done: 0 },
];
const of = (today: string) => yearProgress(MONTHS, 2016, 100, localDate(today));

describe('yearProgress', () => {
  it('counts up to the end of each month, over all obligations', () => {
    const { planned, actual } = of('2016-11-15');
    expect(planned.map(({ percent }) => percent)).toEqual([0, 0, 0, 0, 0, 0, 0, 20, 40, 70, 70, 70]);
    expect(planned.at(1)?.day).toBe('2016-02-29');
    expect(actual.slice(-4)).toEqual([
      { day: '2016-08-31', percent: 10 },
      { day: '2016-09-30', percent: 30 },
      { day: '2016-10-31', percent: 60 },
      { day: '2016-11-15', percent: 60 },
    ]);
  });

  it('carries the pace of the last three months on to the year’s end, never past 100 %', () => {
    expect(of('2016-11-15').forecast?.at(-1)).toEqual({ day: '2016-12-31', percent: 90 });
    expect(of('2016-10-31').forecast?.at(-1)).toEqual({ day: '2016-12-31', percent: 100 });
    expect(of('2016-02-01').forecast).toBeNull();
    expect(of('2016-12-31').forecast).toBeNull();
  });

  it('ends with the year when the year is over', () => {
    expect(of('2017-06-01').actual.at(-1)?.day).toBe('2016-12-31');
  });

  it('says it in words', () => {
    expect(progressSentence(of('2016-11-15'))).toBe('实际 60%，比计划慢 10 个百分点；照此到年底 90%');
    expect(progressSentence(yearProgress([], 2016, 0, localDate('2016-12-31')))).toBe('实际 0%，和计划一致');
  });
});

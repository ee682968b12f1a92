import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { findDeadlines } from '@/lib/plan/find-deadlines';
import { sourceOf } from '@/lib/plan/source';
import { localDate } from '@/lib/shared/local-date';
import { clockLabel, clockOfRule, DEFAULT_CLOCK, dueByClock } from './clock';

function clockIn(text: string) {
  const source = sourceOf(text);
  const [found] = findDeadlines(source, { start: 0, end: text.length }, { year: 2016, publishedOn: null });
  return clockOfRule(found?.deadline.rule ?? null);
}

describe('clockOfRule', () => {
  it.each([
    ['审议通过后20日内公开预算', { event: '审议通过', count: 20, unit: 'day', many: false }],
    ['及时在7个工作日内公开变更信息', { event: '事项发生', count: 7, unit: 'working_day', many: true }],
    ['自行政处罚作出之日起7个工作日内公开', { count: 7, unit: 'working_day', many: true }],
  ])('%s', (text, expected) => expect(clockIn(text)).toMatchObject({ ...expected, basis: 'plan' }));

  it('leaves what counts from publication, and what has no days, to others', () => {
    expect(clockIn('在本通知公布后30个工作日内公开')).toBeNull();
    expect(clockIn('第一时间回应')).toBeNull();
    expect(clockOfRule(null)).toBeNull();
  });
});

describe('dueByClock', () => {
  it('counts calendar days', () => {
    expect(dueByClock({ count: 20, unit: 'day' }, localDate('2016-01-29'), NATIONAL_CALENDAR)).toBe('2016-02-18');
  });
  it('counts working days over a holiday', () => {
    expect(dueByClock({ count: 7, unit: 'working_day' }, localDate('2016-09-29'), NATIONAL_CALENDAR)).toBe(
      '2016-10-13',
    );
  });
});

it('names the clock and whose word it is', () => {
  expect(clockLabel(DEFAULT_CLOCK)).toBe('信息形成或者变更后 20 个工作日内（默认值）');
});

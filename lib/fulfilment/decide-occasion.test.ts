import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import type { Clock } from '@/lib/detail/clock';
import { localDate } from '@/lib/shared/local-date';
import { decideDone, decideOccasion } from './decide-occasion';

const BUDGET: Clock = { event: '审议通过', count: 20, unit: 'day', many: false, basis: 'plan' };
const CHANGES: Clock = { event: '事项发生', count: 7, unit: 'working_day', many: true, basis: 'plan' };
const known = { clock: BUDGET, events: 0, today: localDate('2016-03-01'), calendar: NATIONAL_CALENDAR };
const told = { happenedOn: localDate('2016-01-29'), doneOn: null };
const codeOf = (decision: ReturnType<typeof decideOccasion>) => (decision.ok ? decision.value : decision.refusal.code);

describe('decideOccasion', () => {
  it('counts the day until which the event must be answered', () => {
    expect(codeOf(decideOccasion(told, known))).toBe('2016-02-18');
    // Seven days off for 春节 and two weekend days worked in exchange lie between.
    expect(codeOf(decideOccasion(told, { ...known, clock: CHANGES }))).toBe('2016-02-14');
  });
  it('takes one event of a clock of one, many of a clock of many', () => {
    expect(codeOf(decideOccasion(told, { ...known, events: 1 }))).toBe('happens-once');
    expect(codeOf(decideOccasion(told, { ...known, events: 9, clock: CHANGES }))).toBe('2016-02-14');
  });
  it('refuses without a clock, ahead of today, and answers before the event', () => {
    expect(codeOf(decideOccasion(told, { ...known, clock: null }))).toBe('no-clock');
    expect(codeOf(decideOccasion({ ...told, happenedOn: localDate('2016-03-02') }, known))).toBe('day-ahead');
    expect(codeOf(decideOccasion({ ...told, doneOn: localDate('2016-01-28') }, known))).toBe('done-before');
  });
});

it('an event is answered at the earliest on its own day, at the latest today', () => {
  const happenedOn = localDate('2016-01-29');
  expect(decideDone({ happenedOn, doneOn: happenedOn }, happenedOn).ok).toBe(true);
  expect(decideDone({ happenedOn, doneOn: localDate('2016-01-30') }, happenedOn).ok).toBe(false);
});

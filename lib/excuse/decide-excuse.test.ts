import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { OBLIGATION_STATES } from '@/lib/task/obligation';
import { askable, decideExcuse, type ExcusedObligation, lastExtension } from './decide-excuse';

const today = localDate('2016-10-12');
const open: ExcusedObligation = {
  state: 'in_progress',
  dueOn: localDate('2016-10-20'),
  planYear: 2016,
  byEvents: false,
};
const outcome = (newDueOn: string, change: Partial<ExcusedObligation> = {}) => {
  const decision = decideExcuse({ kind: 'extension', newDueOn: localDate(newDueOn) }, { ...open, ...change }, today);
  return decision.ok ? 'accepted' : decision.refusal.code;
};

describe('decideExcuse', () => {
  it('只有还没报、没办结的能申请，两种都一样', () => {
    const askables = OBLIGATION_STATES.filter((state) => askable({ ...open, state }).length > 0);
    expect(askables).toEqual(['not_started', 'in_progress', 'returned']);
    for (const state of OBLIGATION_STATES) {
      const decided = decideExcuse({ kind: 'exemption' }, { ...open, state }, today);
      expect(decided.ok, state).toBe(askables.includes(state));
      expect(outcome('2016-11-01', { state }), state).toBe(askables.includes(state) ? 'accepted' : 'excuse-not-open');
    }
  });

  it.each([
    ['2016-10-19', 'day-not-later'],
    ['2016-10-20', 'day-not-later'],
    ['2016-10-21', 'accepted'],
    ['2016-12-31', 'accepted'],
    [lastExtension(2016), 'accepted'],
    ['2017-04-01', 'day-too-late'],
  ])('10月20日的延到 %s：%s', (day, expected) => {
    expect(outcome(day)).toBe(expected);
  });

  it('周六、周日也可以；逾期的不能延到已经过去的日子，当天可以', () => {
    expect(outcome('2016-10-22')).toBe('accepted');
    const overdue = { dueOn: localDate('2016-10-01') };
    expect(outcome('2016-10-11', overdue)).toBe('day-past');
    expect(outcome('2016-10-12', overdue)).toBe('accepted');
  });

  it('没有期限的、期限由触发事项算的只能申请不适用', () => {
    expect(outcome('2016-11-01', { dueOn: null })).toBe('no-due-day');
    expect(outcome('2016-11-01', { byEvents: true })).toBe('due-by-events');
    expect(askable({ ...open, dueOn: null })).toEqual(['exemption']);
    expect(askable({ ...open, byEvents: true })).toEqual(['exemption']);
    expect(decideExcuse({ kind: 'exemption' }, { ...open, dueOn: null, byEvents: true }, today).ok).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import { SHORT_DELAY_DAYS } from './completion-outcome';
import { obligationOutcome } from './obligation-outcome';

const dueOn = localDate('2016-09-30');
const open = { dueOn, completedOn: null, state: 'in_progress' } as const;

describe('obligationOutcome', () => {
  it('没办的：到期当天还不定，过一天就是未完成', () => {
    expect(obligationOutcome(open, dueOn)).toBeNull();
    expect(obligationOutcome(open, addDays(dueOn, 1))).toBe('未完成');
    expect(obligationOutcome({ ...open, state: 'returned' }, addDays(dueOn, 1))).toBe('未完成');
  });

  it('报送了等审核的，过了期也不判', () => {
    expect(obligationOutcome({ ...open, state: 'submitted' }, addDays(dueOn, 99))).toBeNull();
  });

  it.each([
    [0, '按期'],
    [1, '逾期30天内'],
    [SHORT_DELAY_DAYS, '逾期30天内'],
    [SHORT_DELAY_DAYS + 1, '逾期30天以上'],
  ])('办结晚 %i 天：%s', (days, outcome) => {
    const closed = { dueOn, completedOn: addDays(dueOn, days), state: 'closed' } as const;
    expect(obligationOutcome(closed, dueOn)).toBe(outcome);
  });
});

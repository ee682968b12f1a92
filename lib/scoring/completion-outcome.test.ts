import { expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import { completionOutcome, SHORT_DELAY_DAYS } from './completion-outcome';

const due = localDate('2016-09-30');

it.each([
  [-1, '按期'],
  [0, '按期'],
  [1, '逾期30天内'],
  [SHORT_DELAY_DAYS, '逾期30天内'],
  [SHORT_DELAY_DAYS + 1, '逾期30天以上'],
])('%d days after the due day: %s', (days, outcome) => {
  expect(completionOutcome(due, addDays(due, days))).toBe(outcome);
});

it('not completed at all: 未完成', () => {
  expect(completionOutcome(due, null)).toBe('未完成');
});

import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import { DUE_SOON_DAYS } from './due';
import type { ObligationState } from './obligation';
import { taskSeal } from './task-seal';

const today = localDate('2016-10-12');

describe('taskSeal', () => {
  it.each<[ObligationState, number | null, string]>([
    ['returned', -5, 'returned'],
    ['submitted', -5, 'submitted'],
    ['closed', -5, 'closed'],
    ['cancelled', -5, 'cancelled'],
    ['not_applicable', -5, 'not-applicable'],
    ['in_progress', -1, 'overdue'],
    ['not_started', 0, 'due-soon'],
    ['in_progress', DUE_SOON_DAYS, 'due-soon'],
    ['in_progress', DUE_SOON_DAYS + 1, 'in-progress'],
    ['not_started', DUE_SOON_DAYS + 1, 'pending'],
    ['not_started', null, 'pending'],
  ])('%s, due in %s days: %s', (state, days, seal) => {
    expect(taskSeal({ state, dueOn: days === null ? null : addDays(today, days) }, today)).toBe(seal);
  });
});

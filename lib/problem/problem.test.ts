import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { isOverdue, isPenalisedByDefault, PROBLEM_SOURCES, sourcesText, summaryText } from './problem';

describe('a problem', () => {
  it('total and distinct units are two figures', () => {
    expect(summaryText({ total: 12, bodies: 7, overdue: 2 })).toBe('12 个问题，涉及 7 个单位，逾期 2 个');
  });

  it('is overdue from the day after its last day, while the department has it', () => {
    const [dueOn, next] = [localDate('2016-10-20'), localDate('2016-10-21')];
    expect(isOverdue({ state: 'open', dueOn }, dueOn)).toBe(false);
    expect(isOverdue({ state: 'open', dueOn }, next)).toBe(true);
    expect(isOverdue({ state: 'answered', dueOn }, next)).toBe(false);
  });

  it('counts against a department by default unless it found it itself', () => {
    expect(PROBLEM_SOURCES.filter((source) => !isPenalisedByDefault(source))).toEqual(['self']);
  });

  it('keeps everyone who found it', () => {
    expect(sourcesText(['supervision', 'public'])).toBe('督查、群众');
  });
});

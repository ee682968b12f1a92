import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { answerWindow, mayDecide } from './answer-window';

const dueOn = localDate('2016-07-15');
const [eve, due, after] = ['2016-07-14', '2016-07-15', '2016-07-16'].map(localDate) as [
  typeof dueOn,
  typeof dueOn,
  typeof dueOn,
];

describe('answerWindow', () => {
  it('the due day is in time, the next is late, a closed round takes nothing', () => {
    const round = { state: 'open', dueOn } as const;
    expect([eve, due, after].map((day) => answerWindow(round, day))).toEqual(['open', 'open', 'late']);
    expect(answerWindow({ ...round, state: 'closed' }, eve)).toBe('ended');
    expect(answerWindow({ ...round, state: 'published' }, eve)).toBe('ended');
  });

  it('decides when nobody can change, and not after the decisions went out', () => {
    const round = { state: 'open', dueOn } as const;
    expect([due, after].map((day) => mayDecide(round, day))).toEqual([false, true]);
    expect(mayDecide({ ...round, state: 'closed' }, eve)).toBe(true);
    expect(mayDecide({ ...round, state: 'published' }, after)).toBe(false);
  });
});

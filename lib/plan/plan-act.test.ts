import { describe, expect, it } from 'vitest';
import { freshAct, lastStanding, type PlanAct } from './plan-act';

const act = (id: string, change: Partial<PlanAct> = {}): PlanAct => ({
  id,
  label: '确认第 1 条',
  by: '李科员',
  own: true,
  at: new Date(0),
  undoneAt: null,
  secondsAgo: 5,
  ...change,
});

describe('freshAct', () => {
  it('is one’s own latest act or undoing of the last ten seconds', () => {
    expect(freshAct([act('a', { secondsAgo: 10 })])?.id).toBe('a');
    expect(freshAct([act('a', { secondsAgo: 10.1 })])).toBeNull();
    expect(freshAct([act('a', { own: false })])).toBeNull();
    expect(freshAct([act('b', { secondsAgo: 8 }), act('a', { secondsAgo: 1, undoneAt: new Date(0) })])?.id).toBe('a');
  });
});

describe('lastStanding', () => {
  it('passes over what others did and what was undone', () => {
    const acts = [act('c', { undoneAt: new Date(0) }), act('b', { own: false }), act('a')];
    expect(lastStanding(acts)?.id).toBe('a');
    expect(lastStanding(acts.slice(0, 2))).toBeNull();
  });
});

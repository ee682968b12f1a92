import { describe, expect, it } from 'vitest';
import { PROBLEM_STATES } from './problem';
import { actsOf, decideAct } from './transition';

describe('transitions of a problem', () => {
  it('what each side may do, state by state', () => {
    const table = PROBLEM_STATES.map((state) => [
      state,
      actsOf(state, 'department').join(' '),
      actsOf(state, 'office').join(' '),
    ]);
    expect(table).toEqual([
      ['open', 'reply ask-extension', 'decide-extension take-step merge penalise'],
      ['answered', '', 'accept return decide-extension merge penalise'],
      ['closed', '', 'penalise'],
      ['merged', '', ''],
    ]);
  });

  it('leads where the table says and names why not', () => {
    expect(decideAct('open', 'reply', 'department')).toEqual({ ok: true, value: 'answered' });
    expect(decideAct('answered', 'accept', 'office')).toEqual({ ok: true, value: 'closed' });
    expect(decideAct('answered', 'return', 'office')).toEqual({ ok: true, value: 'open' });
    expect(decideAct('open', 'accept', 'office')).toMatchObject({ refusal: { code: 'wrong-state' } });
    expect(decideAct('answered', 'accept', 'department')).toMatchObject({ refusal: { code: 'wrong-side' } });
  });
});

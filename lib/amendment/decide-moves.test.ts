import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { OBLIGATION_STATES, type ObligationState } from '@/lib/task/obligation';
import { amendmentSentence, countMoves } from './body-changes';
import { decideMoves, type Held, type Wanted } from './decide-moves';

const day = localDate('2016-09-30');
const later = localDate('2016-11-30');
const held = (state: ObligationState): Held => ({
  id: state,
  dutyId: 'd',
  bodyId: 'b',
  period: '2016',
  role: 'lead',
  dueOn: day,
  state,
  completedOn: state === 'closed' ? day : null,
});
const want = (given: Partial<Wanted> = {}): Wanted => ({
  bodyId: 'b',
  period: '2016',
  role: 'lead',
  dueOn: day,
  ...given,
});
const RULE = { newText: false, redo: false };
const kinds = (wanted: Wanted[], rule = RULE) =>
  OBLIGATION_STATES.map((state) => {
    const [move] = decideMoves([held(state)], wanted, rule);
    return `${state} ${move ? `${move.kind} ${move.after.state}` : '-'}`;
  });

describe('decideMoves', () => {
  it('leaves alone what stays the same; a cancelled one that is wanted again comes back', () => {
    expect(kinds([want()])).toEqual([
      'not_started -',
      'in_progress -',
      'submitted -',
      'returned -',
      'closed -',
      'cancelled reinstated in_progress',
      'not_applicable -',
    ]);
  });

  it('moves the day of open ones only', () => {
    expect(kinds([want({ dueOn: later })])).toEqual([
      'not_started changed not_started',
      'in_progress changed in_progress',
      'submitted changed submitted',
      'returned changed returned',
      'closed -',
      'cancelled reinstated in_progress',
      'not_applicable -',
    ]);
  });

  it('cancels what is no longer wanted, and what is done stays done', () => {
    expect(kinds([])).toEqual([
      'not_started cancelled cancelled',
      'in_progress cancelled cancelled',
      'submitted cancelled cancelled',
      'returned cancelled cancelled',
      'closed -',
      'cancelled -',
      'not_applicable -',
    ]);
  });

  it('asks for what is done again only on the word of the office, and remembers when it was done', () => {
    expect(decideMoves([held('closed')], [want()], { newText: true, redo: false })).toEqual([]);
    expect(decideMoves([held('closed')], [want()], { newText: true, redo: true })).toMatchObject([
      {
        kind: 'reopened',
        before: { state: 'closed', completedOn: day },
        after: { state: 'in_progress', completedOn: null },
      },
    ]);
  });

  it('a new body gets its own, and the sentence counts them all', () => {
    const moves = [
      ...decideMoves([held('in_progress')], [want({ dueOn: later }), want({ bodyId: 'new' })], RULE),
      ...decideMoves([held('returned')], [], RULE),
    ];
    expect(amendmentSentence(1, countMoves(moves))).toBe('第1次修订：新增1件、期限改1件、取消1件');
    expect(amendmentSentence(null, countMoves([]))).toBe('本次修订：没有变化');
  });
});

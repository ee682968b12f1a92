import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { localDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';
import { buildPromptSet } from './build-prompt-set';

const of = (obligationId: string, state: ObligationState, dueOn: string | null, bodyId = 'a') => ({
  obligationId,
  bodyId,
  state,
  dueOn: dueOn === null ? null : localDate(dueOn),
});
const known = (last: [string, string][] = []) => ({
  today: localDate('2016-10-20'),
  soonDays: 10,
  quietDays: 5,
  calendar: NATIONAL_CALENDAR,
  lastPrompted: new Map(last.map(([body, day]) => [body, localDate(day)])),
});

describe('a prompt set', () => {
  it('is one message a body, overdue first, then returned, then due soon', () => {
    const set = buildPromptSet(
      [
        of('soon', 'in_progress', '2016-10-30'),
        of('back', 'returned', '2016-12-31'),
        of('b', 'not_started', '2016-10-20', 'b'),
        of('late2', 'returned', '2016-10-19'),
        of('late1', 'not_started', '2016-09-30'),
      ],
      known(),
    );
    expect(set.map(({ bodyId, lines }) => [bodyId, lines.map((line) => `${line.obligationId} ${line.kind}`)])).toEqual([
      ['a', ['late1 overdue', 'late2 overdue', 'back returned', 'soon soon']],
      ['b', ['b soon']],
    ]);
  });

  it('leaves out what is reported, done, cancelled, later or without a day', () => {
    const none = [
      of('1', 'submitted', '2016-10-01'),
      of('2', 'closed', '2016-10-01'),
      of('3', 'cancelled', '2016-10-01'),
      of('4', 'in_progress', '2016-10-31'),
      of('5', 'not_started', null),
    ];
    expect(buildPromptSet(none, known())).toEqual([]);
    expect(buildPromptSet([of('6', 'returned', null)], known())[0]?.lines).toMatchObject([{ kind: 'returned' }]);
  });

  it('a body prompted less than five working days ago is marked and unticked; on the fifth it is not', () => {
    const due = [of('1', 'not_started', '2016-10-01', 'a'), of('2', 'not_started', '2016-10-01', 'b')];
    // 14 October 2016 is a Friday: four working days to Thursday the 20th; the 13th is five.
    const set = buildPromptSet(
      due,
      known([
        ['a', '2016-10-14'],
        ['b', '2016-10-13'],
      ]),
    );
    expect(set).toMatchObject([
      { bodyId: 'a', ticked: false, recentOn: '2016-10-14' },
      { bodyId: 'b', ticked: true, recentOn: null },
    ]);
  });
});

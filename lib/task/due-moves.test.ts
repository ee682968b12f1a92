import { describe, expect, it } from 'vitest';
import { overlayCalendar } from '@/lib/calendar/calendar-change';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { type Deadline, NO_DEADLINE } from '@/lib/plan/checked-plan';
import { workingDaysRule } from '@/lib/plan/publication-deadline';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import { countKept, countMoves, type DueGroup, dueMoves, type PlanDues } from './due-moves';

/** Three days off at the beginning of 2027, which the table does not know. */
const AFTER = overlayCalendar(NATIONAL_CALENDAR, [
  {
    version: 1,
    layer: 'national',
    year: 2027,
    days: ['2027-01-01', '2027-01-04', '2027-01-05'].map((day) => ({
      day: localDate(day),
      kind: 'off',
      reason: '元旦',
    })),
  },
]);

const plan = (deadline: Partial<Deadline>, groups: DueGroup[], parts: Partial<PlanDues> = {}): PlanDues => ({
  id: 'p',
  title: '2026年要点',
  year: 2026,
  publishedOn: localDate('2026-07-01'),
  state: 'issued',
  ...parts,
  duties: [{ id: 'd', version: 3, text: '公开', deadline: { ...NO_DEADLINE, ...deadline }, groups }],
});
const group = (period: string, dueOn: LocalDate, parts: Partial<DueGroup> = {}): DueGroup => ({
  period,
  dueOn,
  closed: false,
  count: 5,
  ...parts,
});
const Q4_BEFORE = localDate('2027-01-28');
const Q4_AFTER = localDate('2027-02-02');
const QUARTERLY = { kind: 'recurring', recurrence: 'quarter' } as const;

describe('what a change of the calendar moves', () => {
  it('moves the period whose grace crosses the new days off, and no other', () => {
    const dues = [group('2026Q3', localDate('2026-11-03')), group('2026Q4', Q4_BEFORE)];
    const [moved] = dueMoves([plan(QUARTERLY, dues)], NATIONAL_CALENDAR, AFTER);
    expect(moved?.moves).toMatchObject([{ period: '2026Q4', from: Q4_BEFORE, to: Q4_AFTER, obligations: 5, kept: 0 }]);
  });

  it('keeps the date of what is closed, and one a person set', () => {
    const dues = [
      group('2026Q4', Q4_BEFORE, { closed: true, count: 2 }),
      group('2026Q4', localDate('2027-03-01'), { count: 1 }),
    ];
    const moves = dueMoves([plan(QUARTERLY, dues)], NATIONAL_CALENDAR, AFTER);
    expect([countMoves(moves), countKept(moves)]).toEqual([0, 2]);
  });

  it('moves a day counted from publication: the duty’s own, and its obligations', () => {
    const before = localDate('2026-12-31');
    const late = { publishedOn: localDate('2026-12-24') };
    const deadline = { kind: 'relative', rule: workingDaysRule(5), dueOn: before } as const;
    const due = { dueOn: before, to: '2026-12-31' };
    expect(dueMoves([plan(deadline, [group('2026', due.dueOn)], late)], NATIONAL_CALENDAR, AFTER)).toEqual([]);
    const six = { ...deadline, rule: workingDaysRule(6), dueOn: localDate('2027-01-01') };
    const moves = dueMoves([plan(six, [group('2026', localDate('2027-01-01'))], late)], NATIONAL_CALENDAR, AFTER);
    expect(moves[0]?.moves).toMatchObject([
      { period: null, from: '2027-01-01', to: '2027-01-06', obligations: 0 },
      { period: '2026', from: '2027-01-01', to: '2027-01-06', obligations: 5 },
    ]);
    expect(countMoves(moves)).toBe(6);
  });

  it('moves nothing by itself for a fixed day, a calendar grace or no deadline', () => {
    const fixed = { ...QUARTERLY, fixedDays: [{ month: 1, day: 10 }] };
    const grace = { ...QUARTERLY, grace: { count: 15, unit: 'days' as const } };
    for (const deadline of [fixed, grace, NO_DEADLINE]) {
      expect(dueMoves([plan(deadline, [group('2026Q4', Q4_BEFORE)])], NATIONAL_CALENDAR, AFTER)).toEqual([]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { type Duty, NO_DEADLINE } from '@/lib/plan/checked-plan';
import { localDate } from '@/lib/shared/local-date';
import type { Change } from './amendment';
import type { Held } from './decide-moves';
import { wantedObligations } from './wanted-obligations';

const day = localDate('2016-10-20');
const extended = localDate('2016-11-30');
const duty = (given: Partial<Duty>): Duty => ({
  id: 'd',
  itemId: 'i',
  ordinal: 1,
  text: '公开水质',
  start: null,
  end: null,
  statement: null,
  separateLeads: false,
  state: 'confirmed',
  confidence: 'high',
  reasons: [],
  deadline: { ...NO_DEADLINE, kind: 'date', dueOn: day },
  factKey: null,
  version: 1,
  parties: [],
  ...given,
});
const held = (bodyId: string, given: Partial<Held> = {}): Held => ({
  id: bodyId,
  dutyId: 'd',
  bodyId,
  period: '2016',
  role: 'responsible',
  dueOn: day,
  state: 'in_progress',
  completedOn: null,
  ...given,
});
const daysOf = (after: Duty, rows: Held[]) => {
  const base = { id: 'c', ordinal: 1, reason: null, checked: true, redo: false };
  const change: Change = { ...base, kind: 'changed', before: duty({}), after };
  const year = { plan: { year: 2016, publishedOn: day }, calendar: NATIONAL_CALENDAR };
  return wantedObligations(change, rows, { scope: () => [], ...year }).map(({ bodyId, dueOn }) => `${bodyId} ${dueOn}`);
};

describe('wantedObligations', () => {
  it.each([
    ['甲在前', ['甲', '乙']],
    ['乙在前', ['乙', '甲']],
  ])('准予一个单位延期的日子只归它，改文字时谁的都不变：%s', (_, order) => {
    const rows = order.map((bodyId) => held(bodyId, bodyId === '乙' ? { dueOn: extended } : {}));
    expect(daysOf(duty({ text: '公开水质和水量' }), rows).sort()).toEqual([`乙 ${extended}`, `甲 ${day}`]);
  });

  it('改了期限，就都按新的期限', () => {
    const later = localDate('2016-12-15');
    const { deadline } = duty({});
    const rows = [held('甲'), held('乙', { dueOn: extended })];
    expect(daysOf(duty({ deadline: { ...deadline, dueOn: later } }), rows)).toEqual([`甲 ${later}`, `乙 ${later}`]);
  });
});

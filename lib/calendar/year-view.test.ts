import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { NATIONAL_CALENDAR } from './national-calendar';
import { viewYear } from './year-view';

describe('a year at a glance', () => {
  const view = viewYear(2026, NATIONAL_CALENDAR, new Map());

  it('counts the year as the notice does', () => {
    expect(view).toMatchObject({ working: 248, on: 6 });
    expect(view.months.reduce((sum, { working }) => sum + working, 0)).toBe(248);
  });

  it('begins weeks on Monday and names each month’s holidays', () => {
    const [january] = view.months;
    expect(january?.weeks[0]?.map((cell) => cell?.number ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(january?.weeks[0]?.map((cell) => cell?.mark ?? null)).toEqual([null, null, null, 'off', 'off', 'off', 'on']);
    expect(january?.notes).toEqual(['元旦 1日至3日', '4日上班']);
  });

  it('says which days are the city’s own', () => {
    const day = localDate('2026-03-03');
    const calendar = { ...NATIONAL_CALENDAR, holidays: new Map([...NATIONAL_CALENDAR.holidays, [day, '本地放假']]) };
    const marked = viewYear(2026, calendar, new Map([[day, { day, kind: 'off' as const, reason: '本地放假' }]]));
    expect(marked.months[2]?.notes).toEqual(['本地放假（本地） 3日']);
    expect(marked.working).toBe(247);
  });
});

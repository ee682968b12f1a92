import { cache } from 'react';
import { type CalendarChange, overlayCalendar } from '@/lib/calendar/calendar-change';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { readRows } from '@/lib/server/db';
import { isDuplicate } from '@/lib/server/is-duplicate';
import type { Tx } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { columnOfDay } from '@/lib/shared/date-column';

const LIST_CHANGES = `
  SELECT c.version, c.layer, c.year, c.notice, c.by_name AS "byName", c.at, c.moved,
    (SELECT coalesce(json_agg(json_build_object('day', d.day, 'kind', d.kind, 'reason', d.reason) ORDER BY d.day), '[]')
      FROM calendar_day d WHERE d.version = c.version) AS days
  FROM calendar_change c ORDER BY c.version`;

/** Every change ever made to the calendar, in order. */
export function listChanges(): Promise<CalendarChange[]> {
  return readRows<CalendarChange>('calendar-changes', LIST_CHANGES, []);
}

/** The office's working days: the national table with every change laid over it. One reading serves a whole page. */
export const currentCalendar = cache(
  async (): Promise<WorkCalendar> => overlayCalendar(NATIONAL_CALENDAR, await listChanges()),
);

export type NewChange = Omit<CalendarChange, 'at'> & { byAccountId: string };

/** Appends a change as the version after the one it was made on; throws `stale` when another came between. */
export async function saveChange(tx: Tx, { days, ...change }: NewChange): Promise<void> {
  try {
    await tx.calendarChange.create({ data: change });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('stale', { who: '同事', what: '改过日历' });
    throw error;
  }
  const data = days.map(({ day, kind, reason }) => ({ version: change.version, day: columnOfDay(day), kind, reason }));
  await tx.calendarDay.createMany({ data });
}

import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type CalendarChange, type CalendarLayer, latestDays, overlayCalendar } from '@/lib/calendar/calendar-change';
import { printDayList } from '@/lib/calendar/day-list';
import { heldDays, noticeOf } from '@/lib/calendar/decide-change';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { viewYear, type YearView } from '@/lib/calendar/year-view';
import { today } from '@/lib/server/clock';
import { AppError } from '@/lib/shared/app-error';
import type { LocalDate } from '@/lib/shared/local-date';
import { currentCalendar, listChanges } from './calendar-store';

/** Today with the calendar by which a page says how many working days are left; the calendar is read once a page. */
export async function officeDay(): Promise<{ today: LocalDate; calendar: WorkCalendar }> {
  return { today: today(), calendar: await currentCalendar() };
}

export type CalendarYear = {
  view: YearView;
  /** 文号 of the year's notice; null while it is not entered and its days count Monday to Friday. */
  notice: string | null;
  /** Every change, the latest first. */
  changes: CalendarChange[];
  canManage: boolean;
};

/** A year of the office's calendar; throws `not-found` for one who may not look. */
export async function getCalendarYear(actor: Actor, year: number): Promise<CalendarYear> {
  if (!can(actor, 'calendar.read')) throw new AppError('not-found');
  const changes = await listChanges();
  const calendar = overlayCalendar(NATIONAL_CALENDAR, changes);
  return {
    view: viewYear(year, calendar, latestDays(changes, 'local')),
    notice: noticeOf(year, changes),
    changes: changes.toReversed(),
    canManage: can(actor, 'calendar.manage'),
  };
}

export type YearText = { off: string; on: string; notice: string };

/** What stands in the calendar for a year, as text to correct; throws `not-found` for one who may not change it. */
export async function getYearText(actor: Actor, layer: CalendarLayer, year: number): Promise<YearText> {
  if (!can(actor, 'calendar.manage')) throw new AppError('not-found');
  const changes = await listChanges();
  const held = [...heldDays(layer, year, changes).values()];
  const text = (kind: 'off' | 'on') =>
    printDayList(
      held.filter((day) => day.kind === kind),
      year,
      kind === 'off',
    );
  return { off: text('off'), on: text('on'), notice: layer === 'national' ? (noticeOf(year, changes) ?? '') : '' };
}

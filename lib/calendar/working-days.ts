import { addDays, type LocalDate, weekday } from '@/lib/shared/local-date';
import type { WorkCalendar } from './work-calendar';

/** A day passed over while counting, with the reason in Chinese (`周六`, `中秋节`). */
export type SkippedDay = { date: LocalDate; reason: string };
export type WorkingDayCount = {
  start: LocalDate;
  end: LocalDate;
  /** Weekend days counted because they are worked in exchange (调休上班). */
  exchanged: readonly LocalDate[];
  skipped: readonly SkippedDay[];
  /** A year without a notice was touched; the end may move when the notice is loaded. */
  provisional: boolean;
};

const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
/** Ten years of working days: more is a slip of the keyboard, and the walk stays short. */
const MOST_DAYS = 2600;

export const isWeekend = (date: LocalDate): boolean => weekday(date) % 6 === 0;

/** True when `date` is worked; for a year without a notice, Monday to Friday. */
export function isWorkingDay(date: LocalDate, calendar: WorkCalendar): boolean {
  return calendar.workdays.has(date) || (!isWeekend(date) && !calendar.holidays.has(date));
}

/** True when no notice is loaded for the year of `date`. */
export function isProvisional(date: LocalDate, calendar: WorkCalendar): boolean {
  return !calendar.years.has(Number(date.slice(0, 4)));
}

/** The day `count` working days before `from`, itself a working day; the day of the event is not counted. */
export function subtractWorkingDays(from: LocalDate, count: number, calendar: WorkCalendar): LocalDate {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS) throw new RangeError(`not a count of days: ${count}`);
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The day `count` working days after `from`; the day of the trigger is not counted. Zero answers `from`. */
export function addWorkingDays(from: LocalDate, count: number, calendar: WorkCalendar): LocalDate {
  return explainWorkingDays(from, count, calendar).end;
}

/**
 * Working days from `from` (not counted) to `to` (counted); negative when `to` is earlier. The inverse of
 * `addWorkingDays` for any `to` that is a working day.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * The count in full, for the panel that shows how a date came about: 30 working days after 2016-07-27 end on
 * 2016-09-07, twelve weekend days skipped.
 * @throws RangeError when `count` is negative, no whole number, or more than ten years.
 */
export function explainWorkingDays(from: LocalDate, count: number, calendar: WorkCalendar): WorkingDayCount {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS) throw new RangeError(`not a count of days: ${count}`);
  const skipped: SkippedDay[] = [];
  const exchanged: LocalDate[] = [];
  let provisional = isProvisional(from, calendar);
  let end = from;
  for (let left = count; left > 0; ) {
    end = addDays(end, 1);
    provisional ||= isProvisional(end, calendar);
    if (!isWorkingDay(end, calendar)) skipped.push({ date: end, reason: reasonOff(end, calendar) });
    else {
      left -= 1;
      if (isWeekend(end)) exchanged.push(end);
    }
  }
  return { start: from, end, exchanged, skipped, provisional };
}

/** Why a day is free, in Chinese: 周六, 中秋节. */
export function reasonOff(date: LocalDate, calendar: WorkCalendar): string {
  return calendar.holidays.get(date) ?? WEEKDAY_NAMES[weekday(date)] ?? '';
}

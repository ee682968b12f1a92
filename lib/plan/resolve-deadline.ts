import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { addDays, endOfMonth, isLocalDate, type LocalDate } from '@/lib/shared/local-date';
import type { DeadlineDay } from './deadline-patterns';

/** What the words leave open: the year of the plan, and the day 「本通知公布」 fell on. */
export type DeadlineContext = { year: number | null; publishedOn: LocalDate | null };

/**
 * The last day of a deadline. 「X月底前」 is the month's last day, 「年底前」 31 December, 「8月前」 31 July, 「X日前」 that day
 * itself; a trigger's own day is not counted. Null when the year or the trigger is not known.
 */
export function resolveDeadline(day: DeadlineDay, context: DeadlineContext): LocalDate | null {
  if (day.by === 'trigger') return day.published ? resolveTrigger(day, context.publishedOn) : null;
  const year = resolveYear(day.year, context.year);
  if (year === null) return null;
  if (day.by === 'month-end') return endOfMonth(year, day.lastMonth);
  if (day.day !== null) return asDate(year, day.month, day.day);
  return endOfMonth(year, day.before ? day.month - 1 : day.month);
}

function resolveTrigger({ count, unit }: DeadlineDay & { by: 'trigger' }, from: LocalDate | null): LocalDate | null {
  if (!from) return null;
  if (unit === '工作日') return addWorkingDays(from, count, NATIONAL_CALENDAR);
  if (unit === '年') return addMonths(from, count * 12);
  if (unit === '月') return addMonths(from, count);
  return unit === '小时' ? null : addDays(from, count);
}

/** The same day of a later month, or that month's last day (31 January + 1 month = 28 February). */
function addMonths(from: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const last = endOfMonth(year, month + months);
  const [lastYear = 0, lastMonth = 1] = last.split('-').map(Number);
  return asDate(lastYear, lastMonth, day) ?? last;
}

function resolveYear(printed: string, planYear: number | null): number | null {
  if (/^\d{4}$/.test(printed)) return Number(printed);
  if (planYear === null) return null;
  if (printed === '明' || printed === '次') return planYear + 1;
  return printed === '去' ? planYear - 1 : planYear;
}

function asDate(year: number, month: number, day: number): LocalDate | null {
  const printed = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(printed) ? printed : null;
}

import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { addDays, addMonths, dayOfMonth, endOfMonth, type LocalDate, weekday } from '@/lib/shared/local-date';
import type { DeadlineDay, TermUnit } from './deadline-patterns';

/**
 * What the words leave open: the year of the plan, the day 「本通知公布」 fell on, and the office's working days (the
 * national table when none are given).
 */
export type DeadlineContext = { year: number | null; publishedOn: LocalDate | null; calendar?: WorkCalendar };

/**
 * The last day of a deadline. 「X月底前」 is the month's last day, 「年底前」 31 December, 「8月前」 31 July, 「X日前」 that day
 * itself; a trigger's own day is not counted. Null when the year or the trigger is not known.
 */
export function resolveDeadline(day: DeadlineDay, context: DeadlineContext): LocalDate | null {
  const { publishedOn, calendar = NATIONAL_CALENDAR } = context;
  switch (day.by) {
    case 'trigger':
      return day.published && publishedOn ? afterTerm(publishedOn, day, calendar) : null;
    case 'current':
      return publishedOn && resolveCurrent(day, publishedOn);
    case 'holiday':
      return resolveHoliday(day, context, calendar);
    case 'month': {
      const year = resolveYear(day.year, context.year);
      if (year === null) return null;
      return day.day === null ? endOfMonth(year, day.month) : dayOfMonth(year, day.month, day.day);
    }
  }
}

/**
 * The day a term after `from` ends; the day itself is not counted. A month ends on the same day of the next, or on its
 * last. Null for hours and minutes, which end no day.
 */
export function afterTerm(
  from: LocalDate,
  { count, unit }: { count: number; unit: TermUnit },
  calendar: WorkCalendar,
): LocalDate | null {
  switch (unit) {
    case 'working days':
      return addWorkingDays(from, count, calendar);
    case 'days':
      return addDays(from, count);
    case 'weeks':
      return addDays(from, count * 7);
    case 'months':
      return addMonths(from, count);
    case 'years':
      return addMonths(from, count * 12);
    case 'hours':
    case 'minutes':
      return null;
  }
}

/** A year as printed: in figures, or said from the plan's year; null when that is not known. */
export function resolveYear(printed: string, planYear: number | null): number | null {
  if (/^\d{4}$/.test(printed)) return Number(printed);
  if (planYear === null) return null;
  if (/^[明次翌]$/.test(printed)) return planYear + 1;
  return /^[去上前]$/.test(printed) ? planYear - 1 : planYear;
}

function resolveCurrent({ unit, ahead, day }: DeadlineDay & { by: 'current' }, from: LocalDate): LocalDate | null {
  const [year = 0, month = 1] = from.split('-').map(Number);
  if (unit === 'week') return addDays(from, (day ?? 7) - (weekday(from) || 7) + ahead * 7);
  if (unit === 'quarter') return endOfMonth(year, (Math.ceil(month / 3) + ahead) * 3);
  if (day === null) return endOfMonth(year, month + ahead);
  return dayOfMonth(year, month + ahead, day);
}

/** The day before the holiday of that name begins, the next one after publication; 元旦 begins the year after. */
function resolveHoliday(
  { year, name }: DeadlineDay & { by: 'holiday' },
  { year: planYear, publishedOn }: DeadlineContext,
  calendar: WorkCalendar,
): LocalDate | null {
  const said = resolveYear(year, planYear);
  if (said === null) return null;
  if (name === '元旦') return endOfMonth(year === '' ? said : said - 1, 12);
  const inSaid = dayBefore(name, said, calendar);
  const isOver = year === '' && inSaid !== null && publishedOn !== null && inSaid < publishedOn;
  return isOver ? dayBefore(name, said + 1, calendar) : inSaid;
}

function dayBefore(name: string, year: number, calendar: WorkCalendar): LocalDate | null {
  const days = [...calendar.holidays].filter(([day, holiday]) => holiday === name && day.startsWith(String(year)));
  const begins = days.map(([day]) => day).sort()[0];
  return begins ? addDays(begins, -1) : null;
}

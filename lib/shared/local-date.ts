/**
 * Calendar dates without a time, as ISO strings (`2016-07-27`). A date in the office's papers has no time zone;
 * an instant does, so instants stay `Date` and become a `LocalDate` only through `localDateOf` with a named zone.
 */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The zone in which the office's days begin and end. */
export const OFFICE_TIME_ZONE = 'Asia/Shanghai';

/** True for a real calendar day written `YYYY-MM-DD` (no 30 February). */
export function isLocalDate(text: string): text is LocalDate {
  const match = ISO.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Parses `YYYY-MM-DD`; throws RangeError for anything else. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

/** The calendar day of an instant in `timeZone`. */
export function localDateOf(instant: Date, timeZone = OFFICE_TIME_ZONE): LocalDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(instant) as LocalDate;
}

/** `date` moved by `days` calendar days (negative: back). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The last day of the month (`month` 1–12). */
export function endOfMonth(year: number, month: number): LocalDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as LocalDate;
}

/** That day of a month (months before 1 and after 12 belong to the years around), or null when it has no such day. */
export function dayOfMonth(year: number, month: number, day: number): LocalDate | null {
  const last = endOfMonth(year, month);
  const printed = `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return isLocalDate(printed) ? printed : null;
}

/** The same day of a later month, or that month's last day (31 January + 1 month = 28 February). */
export function addMonths(from: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return dayOfMonth(year, month + months, day) ?? endOfMonth(year, month + months);
}

/** 「2016年7月27日」, as official papers print it (GB/T 9704-2012: Arabic digits, no leading zero). */
export function officialDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

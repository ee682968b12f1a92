import { addDays, type LocalDate } from '@/lib/shared/local-date';
import type { HolidayYear } from './holiday-years';

/**
 * Calendar subject: working days of the office. A working day is Monday to Friday and not a day off, or a weekend day
 * worked in exchange (调休上班), by the yearly notice of the State Council's General Office. The notice for a year
 * appears in October to December of the year before; until it is loaded, that year counts Monday to Friday and every
 * answer that touches it is provisional.
 */
export type WorkCalendar = {
  /** Years whose notice is loaded. */
  years: ReadonlySet<number>;
  /** Day off → name of the holiday. */
  holidays: ReadonlyMap<LocalDate, string>;
  workdays: ReadonlySet<LocalDate>;
};

/**
 * Builds the calendar from yearly tables. A later table of the same year replaces the days it names, so a city's own
 * extra days (2020) or an administrator's correction come after the national table.
 */
export function buildWorkCalendar(tables: readonly HolidayYear[]): WorkCalendar {
  const holidays = new Map<LocalDate, string>();
  const workdays = new Set<LocalDate>();
  for (const table of tables) {
    for (const range of table.holidays) {
      for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
        holidays.set(day, range.name);
        workdays.delete(day);
      }
    }
    for (const day of table.workdays) {
      workdays.add(day);
      holidays.delete(day);
    }
  }
  return { years: new Set(tables.map((table) => table.year)), holidays, workdays };
}

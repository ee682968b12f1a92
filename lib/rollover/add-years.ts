import { endOfMonth, type LocalDate, localDate } from '@/lib/shared/local-date';

/** The same day `years` later; 2016-02-29 → 2017-02-28. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = endOfMonth(year + years, month);
  const same = `${year + years}${date.slice(4)}`;
  return same > last ? last : localDate(same);
}

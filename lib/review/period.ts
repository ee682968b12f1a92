import { type LocalDate, localDate } from '@/lib/shared/local-date';

const FIRST_MONTH: readonly [RegExp, (index: number) => number][] = [
  [/^\d{4}Q([1-4])$/, (quarter) => quarter * 3 - 2],
  [/^\d{4}H([12])$/, (half) => half * 6 - 5],
  [/^\d{4}-(\d{2})(?:-\d{2})?$/, (month) => month],
];

/** The first day of a period as obligations name it: `2016`, `2016Q3`, `2016H1`, `2016-09`, `2016-09-15`. */
export function periodStart(period: string): LocalDate {
  for (const [form, firstMonth] of FIRST_MONTH) {
    const index = form.exec(period)?.[1];
    if (index) return localDate(`${period.slice(0, 4)}-${String(firstMonth(Number(index))).padStart(2, '0')}-01`);
  }
  return localDate(`${period.slice(0, 4)}-01-01`);
}

const WORDS: readonly [RegExp, string][] = [
  [/^(\d{4})Q([1-4])$/, '$1年第$2季度'],
  [/^(\d{4})H1$/, '$1年上半年'],
  [/^(\d{4})H2$/, '$1年下半年'],
  [/^(\d{4})-0?(\d+)$/, '$1年$2月'],
  [/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'],
  [/^(\d{4})$/, '$1年'],
];

/** 「2016年第3季度」. */
export function periodName(period: string): string {
  const words = WORDS.find(([form]) => form.test(period));
  return words ? period.replace(words[0], words[1]) : period;
}

import { addDays, daysBetween, type LocalDate, localDate } from '@/lib/shared/local-date';

/** Obligations due, and obligations done, in one month (`2016-10`); months with neither may be missing. */
export type MonthCount = { month: string; due: number; done: number };

/** A point of a line: a day of the year and whole per cent of all obligations of the plan. */
export type ProgressPoint = { day: LocalDate; percent: number };
export type YearProgress = {
  planned: ProgressPoint[];
  actual: ProgressPoint[];
  /** From today to 31 December at the pace of the last months; null before there is a pace. */
  forecast: ProgressPoint[] | null;
};

/** Whole months whose pace is carried on to the year's end. */
const PACE_MONTHS = 3;

/**
 * Progress against the plan to the year's end: what is due, and what is done, up to the end of each month, over all
 * obligations of the plan. Work dated outside the year counts from its first or to its last month.
 */
export function yearProgress(
  months: readonly MonthCount[],
  year: number,
  total: number,
  today: LocalDate,
): YearProgress {
  const ends = Array.from({ length: 12 }, (_, index) => monthEnd(year, index + 1));
  const upTo = (day: LocalDate, of: 'due' | 'done') =>
    percent(
      months.filter(({ month }) => month <= day.slice(0, 7)).reduce((sum, each) => sum + each[of], 0),
      total,
    );
  const planned = ends.map((day) => ({ day, percent: upTo(day, 'due') }));
  const last = ends.at(-1) ?? today;
  const now = today < last ? today : last;
  const actual = [...ends.filter((day) => day < now), now].map((day) => ({ day, percent: upTo(day, 'done') }));
  return { planned, actual, forecast: forecast(actual, last) };
}

const monthEnd = (year: number, month: number): LocalDate =>
  addDays(localDate(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`), -1);

const percent = (part: number, total: number): number => (total > 0 ? Math.floor((part * 100) / total) : 0);

function forecast(actual: readonly ProgressPoint[], last: LocalDate): ProgressPoint[] | null {
  const now = actual.at(-1);
  const before = actual.at(-1 - PACE_MONTHS);
  if (!now || !before || now.day >= last) return null;
  const perDay = (now.percent - before.percent) / daysBetween(before.day, now.day);
  return [now, { day: last, percent: Math.min(100, Math.round(now.percent + perDay * daysBetween(now.day, last))) }];
}

/** 「实际 81%，比计划慢 4 个百分点；照此到年底 96%」: the lines in words, for those who do not see them. */
export function progressSentence({ planned, actual, forecast: carried }: YearProgress): string {
  const now = actual.at(-1);
  if (!now) return '';
  const due = planned.filter(({ day }) => day <= now.day).at(-1)?.percent ?? 0;
  const gap = due - now.percent;
  const against = gap > 0 ? `比计划慢 ${gap} 个百分点` : gap < 0 ? `比计划快 ${-gap} 个百分点` : '和计划一致';
  const end = carried?.at(-1);
  return `实际 ${now.percent}%，${against}${end ? `；照此到年底 ${end.percent}%` : ''}`;
}

import { addDays, dayOfMonth, daysBetween, type LocalDate, weekday } from '@/lib/shared/local-date';
import type { ChangedDay } from './calendar-change';

/** A run of days as a notice prints it: 「春节 02-05~02-11」. */
export type DayRange = { name: string; from: LocalDate; to: LocalDate };
export type DayListReading = { ranges: DayRange[]; errors: string[] };

/** No holiday of a notice is longer; more is a slip of the pen. */
const LONGEST_RANGE = 16;
const WEEKDAY_NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const DATE = '(?:(?<Y>\\d{4})\\s?[-年./]\\s?)?(?<M>\\d{1,2})\\s?[-月./]\\s?(?<D>\\d{1,2})\\s?日?';
const ENTRY = new RegExp(
  `^(?<name>[^\\d]*?)[\\s:：]*${DATE.replace(/<(\w)>/g, '<from$1>')}(?:\\s*(?:~|～|—|–|至|到)\\s*(?:${DATE.replace(/<(\w)>/g, '<to$1>')}|(?<toDay>\\d{1,2})日?))?$`,
);

/**
 * Reads days off or worked as an administrator copies them from a notice: entries parted by commas or lines, each a day
 * or a range, with or without a name (「元旦 01-01~01-03，春节 2月5日至11日」). Days belong to `year`, or to the last of the
 * December before, which a notice may name too. Every entry that cannot be read is answered by a sentence.
 */
export function parseDayList(text: string, year: number): DayListReading {
  const ranges: DayRange[] = [];
  const errors: string[] = [];
  const entries = text.split(/[,，;；、\n]+/).map((entry) => entry.trim());
  for (const [index, entry] of entries.filter(Boolean).entries()) {
    const read = readEntry(entry, year);
    if (typeof read === 'string') errors.push(`第 ${index + 1} 项“${entry}”：${read}`);
    else ranges.push(read);
  }
  return { ranges, errors };
}

function readEntry(entry: string, year: number): DayRange | string {
  const found = ENTRY.exec(entry)?.groups;
  if (!found) return '看不懂，写成“01-01~01-03”或“元旦 1月1日至3日”';
  const { name = '', fromY, fromM, fromD, toY, toM = fromM, toD = found.toDay ?? fromD } = found;
  // A range that runs backwards in one year began in the year before: 2026-12-31~01-02.
  const wraps = Number(toM) < Number(fromM);
  const from = dayIn(fromY ?? year, fromM, fromD);
  const to = dayIn(toY ?? (wraps ? year : (fromY ?? year)), toM, toD);
  if (!from) return `没有 ${Number(fromM)} 月 ${Number(fromD)} 日`;
  if (!to) return `没有 ${Number(toM)} 月 ${Number(toD)} 日`;
  return checkRange({ name: name.trim(), from, to }, year);
}

const dayIn = (year: string | number, month: string | undefined, day: string | undefined): LocalDate | null =>
  Number(month) >= 1 && Number(month) <= 12 ? dayOfMonth(Number(year), Number(month), Number(day)) : null;

function checkRange(range: DayRange, year: number): DayRange | string {
  const length = daysBetween(range.from, range.to) + 1;
  if (length < 1) return '后一天比前一天早，看看是不是写反了';
  if (length > LONGEST_RANGE) return `一连 ${length} 天，比任何一次放假都长，看看月份对不对`;
  const isNear = range.from >= `${year - 1}-12-25` && range.to <= `${year}-12-31`;
  return isNear ? range : `不在 ${year} 年（可以带上前一年12月的最后几天，写成 ${year - 1}-12-31）`;
}

/** The days of a notice, or what is wrong with it, by field. */
export type DayListDecision = { ok: true; days: ChangedDay[] } | { ok: false; off: string[]; on: string[] };

/**
 * Puts days off and days worked together: no day is both, and a worked day is one that would be free otherwise
 * (`isFree`), a weekend day or, for local days, a holiday of the notice (domain 4.6).
 */
export function decideDays(
  year: number,
  texts: { off: string; on: string },
  { fallback, isFree }: { fallback: string; isFree: (day: LocalDate) => boolean },
): DayListDecision {
  const off = parseDayList(texts.off, year);
  const on = parseDayList(texts.on, year);
  const free = daysOf(off.ranges, 'off', fallback);
  const worked = daysOf(on.ranges, 'on', '调休上班');
  const freeDays = new Set(free.map(({ day }) => day));
  const wrongOn = worked.flatMap(({ day }) => {
    if (freeDays.has(day)) return [`${day} 又放假又上班，留一处`];
    return weekday(day) % 6 === 0 || isFree(day) ? [] : [`${day} 是${WEEKDAY_NAMES[weekday(day)]}，本来就上班，不用写`];
  });
  const twice = repeated(free.map(({ day }) => day)).map((day) => `${day} 写了两次`);
  const errors = { off: [...off.errors, ...twice], on: [...on.errors, ...wrongOn] };
  if (errors.off.length + errors.on.length > 0) return { ok: false, ...errors };
  return { ok: true, days: [...free, ...worked].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

const repeated = (days: readonly LocalDate[]): LocalDate[] => days.filter((day, i) => days.indexOf(day) !== i);

const daysOf = (ranges: readonly DayRange[], kind: 'off' | 'on', fallback: string): ChangedDay[] =>
  ranges.flatMap(({ name, from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => ({
      day: addDays(from, i),
      kind,
      reason: name || fallback,
    })),
  );

/** Days as `parseDayList` reads them: 「春节 02-05~02-11」, the year only where it is not the notice's own. */
export function printDayList(days: readonly Pick<ChangedDay, 'day' | 'reason'>[], year: number, named = true): string {
  const ranges: DayRange[] = [];
  for (const { day, reason } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = ranges.at(-1);
    if (last?.name === reason && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ name: reason, from: day, to: day });
  }
  const short = (day: LocalDate) => (day.startsWith(`${year}-`) ? day.slice(5) : day);
  const printed = ({ from, to }: DayRange) => (from === to ? short(from) : `${short(from)}~${short(to)}`);
  return ranges.map((range) => (named ? `${range.name} ${printed(range)}` : printed(range))).join('，');
}

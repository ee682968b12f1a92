import { DAY, MONTH, matchAt, readNumber, readYearWord, YEAR } from './deadline-words';

/**
 * A day or the end of a time as it is written, without 前: 6月30日, 10月底, 第三季度, 2016年底. `said` tells how much of a
 * deadline the words are by themselves: `end` names an end (底、末), `whole` a time that may be anything.
 */
export type Moment = {
  end: number;
  year: string;
  /** 1–12; the last month of a quarter, half or year. */
  month: number;
  /** Null is the month's last day. */
  day: number | null;
  kind: 'day' | 'month' | 'quarter' | 'half' | 'year';
  said: 'end' | 'whole';
  weekday?: string;
};

const NOT_AFTER_FIGURE = '(?<![\\d一二三四五六七八九十])';
const CLOCK =
  '(?:\\s?(?:上午|下午|中午|晚上?)?\\s?\\d{1,2}(?:[时点](?:\\d{1,2}分|半|整)?|:\\d\\d)|(?:上午|下午)?下班)?';
const DAY_OF_MONTH = new RegExp(
  `${NOT_AFTER_FIGURE}(?:(?<year>${YEAR})\\s{0,2}年度?底?的?\\s{0,2})?(?<month>${MONTH})\\s{0,2}月(?:份)?\\s{0,2}` +
    `(?:(?<day>${DAY})\\s{0,2}[日号](?!均|常|前\\d)(?:\\((?:星期|周)(?<weekday>[一二三四五六日天])\\))?${CLOCK}|(?<end>月?底|末)|(?<part>初|上旬|中旬|下旬|中(?=前|完)))?`,
  'y',
);
const NUMERIC =
  /(?<![\d.])(?<year>(?:19|20)\d\d)\s?(?<mark>[-./])\s?(?<month>1[0-2]|0?[1-9])(?:\s?\k<mark>\s?(?<day>[12]\d|3[01]|0?[1-9]))?日?(?![\d.])/y;
const QUARTER = new RegExp(
  `${NOT_AFTER_FIGURE}(?:(?<year>${YEAR})年度?的?\\s?)?(?:年)?(?:第?(?<quarter>[一二三四1-4])季度|第(?<other>[一二三四1-4])季|首季度?|前三季度|(?<half>上|下)半年)(?<end>末|底|终)?`,
  'y',
);
const YEAR_END = new RegExp(
  `${NOT_AFTER_FIGURE}(?:(?<year>${YEAR})\\s?年?|(?<![年近每几两多百历首隔全周成])(?<!\\d\\s)(?=年))年度?(?:的)?年?(?<part>底|末|终(?=[之以]?前|完)|中(?=[之以]?前|完)|初(?=[之以]?前))?`,
  'y',
);
const FIVE_YEARS = /["“”]?十(?<which>[二三四五六])五["“”]?(?:规划)?(?:期)?末/y;
const PARTS: Record<string, number> = { 初: 10, 上旬: 10, 中: 15, 中旬: 20 };

/** Reads a moment that begins at `at`, or null. */
export function readMoment(text: string, at: number): Moment | null {
  return (
    readDayOfMonth(text, at) ??
    readNumeric(text, at) ??
    readQuarter(text, at) ??
    readYear(text, at) ??
    readPlanEnd(text, at)
  );
}

function readDayOfMonth(text: string, at: number): Moment | null {
  const found = matchAt(DAY_OF_MONTH, text, at);
  if (!found) return null;
  const { year = '', month = '', day, end, part, weekday } = found.groups ?? {};
  return {
    end: at + found[0].trimEnd().length,
    year: readYearWord(year),
    month: readNumber(month.replace(/^0/, '')),
    day: day ? readNumber(day.replace(/^0/, '')) : (PARTS[part ?? ''] ?? null),
    kind: day ? 'day' : 'month',
    said: end || part === '下旬' ? 'end' : 'whole',
    ...(weekday ? { weekday } : {}),
  };
}

function readNumeric(text: string, at: number): Moment | null {
  const found = matchAt(NUMERIC, text, at);
  if (!found) return null;
  const { year = '', month = '', day } = found.groups ?? {};
  const end = at + found[0].length;
  return { end, year, month: Number(month), day: day ? Number(day) : null, kind: day ? 'day' : 'month', said: 'whole' };
}

function readQuarter(text: string, at: number): Moment | null {
  const found = matchAt(QUARTER, text, at);
  if (!found) return null;
  const { year = '', quarter, other, half, end } = found.groups ?? {};
  const which = quarter ?? other ?? (found[0].includes('前三') ? '三' : '一');
  const month = half ? (half === '上' ? 6 : 12) : readNumber(which) * 3;
  const said = end ? 'end' : 'whole';
  return {
    end: at + found[0].length,
    year: readYearWord(year),
    month,
    day: null,
    kind: half ? 'half' : 'quarter',
    said,
  };
}

const YEAR_PARTS: Record<string, number> = { 中: 6, 初: 1 };

function readYear(text: string, at: number): Moment | null {
  const found = matchAt(YEAR_END, text, at);
  if (!found) return null;
  const { year = '', part } = found.groups ?? {};
  const month = YEAR_PARTS[part ?? ''] ?? 12;
  const end = at + found[0].length;
  return { end, year: readYearWord(year), month, day: null, kind: 'year', said: part ? 'end' : 'whole' };
}

/** 「十三五」 ends in 2020, every plan of five years five years later. */
function readPlanEnd(text: string, at: number): Moment | null {
  const found = matchAt(FIVE_YEARS, text, at);
  const which = found?.groups?.which;
  if (!found || !which) return null;
  const year = String(2015 + (readNumber(which) - 2) * 5);
  return { end: at + found[0].length, year, month: 12, day: null, kind: 'year', said: 'end' };
}

const LATER = new RegExp(
  `(?:至|到|-|—|－|~|～|–){1,2}(?:(?<year>次|翌|明)年)?(?<month>${MONTH})\\s?月|(?:至|到|-|—|~|–){1,2}(?<day>${DAY})[日号]`,
  'y',
);
const FROM_MONTH = new RegExp(`${NOT_AFTER_FIGURE}(?:(?<year>${YEAR})年)?(?<month>${MONTH})(?=(?:至|到|-|—|~|–))`, 'y');

/** A time with both ends (3月至5月, 6—9月, 8月1日至31日); its moment is the last day. */
export function readRange(text: string, at: number): Moment | null {
  const first = readBareMonth(text, at) ?? readMoment(text, at);
  if (!first) return null;
  const joint = /(?:至|到|-|—|~|–){1,2}/y;
  const joined = matchAt(joint, text, first.end);
  if (!joined) return null;
  const last = readMoment(text, first.end + joined[0].length) ?? readLater(text, first);
  if (!last || last.kind === 'year') return null;
  const wraps = last.year === '' && last.month < first.month;
  return {
    ...last,
    year: last.year === '' ? (wraps ? nextYear(first.year) : first.year) : laterYear(last.year, first.year),
  };
}

const laterYear = (printed: string, first: string): string =>
  /^[次翌明]$/.test(printed) && /^\d+$/.test(first) ? String(Number(first) + 1) : printed;
const nextYear = (printed: string): string => (/^\d+$/.test(printed) ? String(Number(printed) + 1) : '明');

/** 6—9月: the first month without its own 月. */
function readBareMonth(text: string, at: number): Moment | null {
  const found = matchAt(FROM_MONTH, text, at);
  const { year = '', month = '' } = found?.groups ?? {};
  if (!found || month === '') return null;
  const end = at + found[0].length;
  return { end, year: readYearWord(year), month: readNumber(month), day: null, kind: 'month', said: 'whole' };
}

/** 8月1日至31日: the last day without its own month. */
function readLater(text: string, first: Moment): Moment | null {
  const found = matchAt(LATER, text, first.end);
  const day = found?.groups?.day;
  if (!found || !day || first.kind !== 'day') return null;
  return { ...first, end: first.end + found[0].length, day: readNumber(day) };
}

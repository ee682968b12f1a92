import { DAY, matchAt, NUMBER, readNumber } from './deadline-words';
import type { FixedDay, Recurrence, Term } from './parsed-plan';
import { readMoment } from './read-moment';

/** Stands for the last day of any month. */
export const LAST_DAY = 31;

export type Tail = { end: number; says: Pick<Recurrence, 'fixed' | 'following' | 'grace'> };

/** The days a rhythm names behind itself: 15日和30日, 首月, 末(分别在6月、9月和12月底), 6月30日前, 结束后15日内. */
export function readTail(text: string, at: number, every: Recurrence['every']): Tail | null {
  const grace = readGrace(text, at);
  if (grace) return grace;
  if (every === 'week') return readWeekdays(text, at);
  if (every === 'month') return readMonthDays(text, at);
  if (every === 'quarter' || every === 'half') return readPart(text, at, every === 'quarter' ? 3 : 6);
  return every === 'year' ? readYearDays(text, at) : null;
}

const GRACE = new RegExp(
  `(?:终了|结束|末|终|底)?(?:之|以)?后(?:的)?(?<count>${NUMBER})个?(?<unit>工作日|日|天|月)(?:以|之)?内`,
  'y',
);

/** 结束后15日内: so long after the period. */
export function readGrace(text: string, at: number): Tail | null {
  const found = matchAt(GRACE, text, at);
  const { count = '', unit } = found?.groups ?? {};
  if (!found) return null;
  const units: Record<string, Term['unit']> = { 工作日: 'working days', 月: 'months' };
  const grace: Term = { count: readNumber(count), unit: units[unit ?? ''] ?? 'days' };
  return { end: at + found[0].length, says: { grace } };
}

/** 周一、三、五; 每周一次 and 每周一报 name no day. */
const WEEKDAYS =
  /(?:[二三四五六日]|一(?!次|期|个|份|篇|条|场|遍|轮|报|通报|调))(?:(?:[、和及]|至|到|-)(?:周|星期)?[一二三四五六日])*(?:下班)?(?:之?前)?/y;

function readWeekdays(text: string, at: number): Tail | null {
  const found = matchAt(WEEKDAYS, text, at);
  return found && { end: at + found[0].length, says: {} };
}

const MONTH_DAYS = new RegExp(
  `的?(?<days>${DAY}[日号]?(?:[、,和及与](?:每月)?${DAY}[日号]?){0,5})(?<=[日号])(?:之|以)?前?|的?(?<end>月?底|末)(?:之|以)?前?|的?(?<part>初|上旬|中旬|下旬)前?`,
  'y',
);
const WORKING_DAY = new RegExp(
  `的?(?:(?<last>最后一个)|第(?<nth>${NUMBER})个|前(?<first>${NUMBER})个)工作日(?:之|以)?[前内]?`,
  'y',
);
const DAYS = new RegExp(DAY, 'g');
const PART_DAYS: Record<string, number> = { 初: 10, 上旬: 10, 中旬: 20, 下旬: 31 };

/** 前5个工作日内 is so many working days after the month before; 最后一个工作日 the end of the month. */
function readWorkingDay(text: string, at: number): Tail | null {
  const found = matchAt(WORKING_DAY, text, at);
  if (!found) return null;
  const { last, nth, first } = found.groups ?? {};
  const end = at + found[0].length;
  if (last) return { end, says: { fixed: [{ month: null, day: 31 }] } };
  return { end, says: { grace: { count: readNumber(nth ?? first ?? ''), unit: 'working days' } } };
}

function readMonthDays(text: string, at: number): Tail | null {
  const working = readWorkingDay(text, at);
  if (working) return working;
  const found = matchAt(MONTH_DAYS, text, at);
  const { days, part } = found?.groups ?? {};
  if (!found || found[0] === '') return null;
  const printed = days ? [...days.matchAll(DAYS)].map(([day]) => readNumber(day)) : [PART_DAYS[part ?? ''] ?? 31];
  return { end: at + found[0].length, says: { fixed: printed.map((day) => ({ month: null, day })) } };
}

const PART = new RegExp(
  `的?(?:(?<first>首个?月)|第(?<nth>[一二三123])个?月|(?:最后一个|末)月)(?:的)?(?:(?<day>${DAY})[日号]|底|末|上旬)?(?:之|以)?前?|(?:末|底|终)(?:(?<last>${DAY})[日号])?(?:之|以)?前?(?<list>\\([^()]{2,30}\\))?|(?<only>\\([^()]{0,8}\\d月[^()]{0,24}\\))`,
  'y',
);

/** The months and days of a quarter or half: 首月10日前, 末(分别在6月、9月和12月底). */
function readPart(text: string, at: number, months: number): Tail | null {
  const found = matchAt(PART, text, at);
  if (!found) return null;
  const { first, nth, list, only, last, day = last } = found.groups ?? {};
  const end = at + found[0].length;
  if (list || only) return { end, says: { fixed: listedDays(list ?? only ?? '', months) } };
  const month = first ? 1 : nth ? readNumber(nth) : months;
  return { end, says: { fixed: [{ month, day: day ? readNumber(day) : 31 }] } };
}

const MONTH_IN_LIST = new RegExp(
  `(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?<day>${DAY})[日号])?`,
  'g',
);

/** Months of the year, counted within their quarter or half; each once. */
function listedDays(words: string, months: number): FixedDay[] {
  const days = [...words.matchAll(MONTH_IN_LIST)].map(({ groups = {} }) => ({
    month: ((readNumber((groups.month ?? '').replace(/^0/, '')) - 1) % months) + 1,
    day: groups.day ? readNumber(groups.day) : 31,
  }));
  const kept = days.filter(
    ({ month, day }, i) => days.findIndex((one) => one.month === month && one.day === day) === i,
  );
  return kept.length > 0 ? kept : [{ month: months, day: 31 }];
}

const MOST_DAYS = 12;

/** Days of the year: 6月30日前, 3月、9月底前, 年底前, 一季度. */
function readYearDays(text: string, at: number): Tail | null {
  const fixed: FixedDay[] = [];
  let end = at;
  for (let next: number | null = at + (matchAt(/的/y, text, at)?.[0].length ?? 0); next !== null; ) {
    const moment = readMoment(text, next) ?? readYearPart(text, next);
    if (moment?.year !== '' || fixed.length === MOST_DAYS) break;
    fixed.push({ month: moment.month, day: moment.day ?? LAST_DAY });
    end = moment.end;
    next = matchAt(/[、,和及与]/y, text, end) && end + 1;
  }
  if (fixed.length === 0) return null;
  return { end: end + (matchAt(/(?:之|以)?[前内]/y, text, end)?.[0].length ?? 0), says: { fixed } };
}

/** 每年底, 每年初: the year itself has been said. */
function readYearPart(text: string, at: number) {
  const found = matchAt(/(?:年?[底末终]|年?初)(?!步|级|审)/y, text, at);
  return found && { end: at + found[0].length, year: '', month: found[0].endsWith('初') ? 1 : 12, day: null };
}

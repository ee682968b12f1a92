import type { DeadlineMatch, SentenceSoFar } from './deadline-patterns';
import { DAY, matchAt, NUMBER, readNumber } from './deadline-words';
import type { FixedDay, Recurrence, Term } from './parsed-plan';
import { readMoment } from './read-moment';

type Every = Recurrence['every'];

const UNIT = '日|天|工作日|周|星期|旬|半个?月|月度?|季度?|半年度?|年度?|学期|学年';
const EVERY = new RegExp(
  `每隔?(?:个(?=半))?(?<count>${NUMBER})?个?(?<each>${UNIT})|按(?<by>${UNIT})|逐(?<one>日|周|月|季度?|年)|分(?<split>月|季度?)(?=报|公|通|发|推|上)`,
  'y',
);
/** 一季度一通报, 半年一次. */
const ONCE = /(?:一个?|(?=半年))(?<unit>日|天|周|月|季度?|半年|年)一(?:次|报|通报|调度|评估|考核|督查|督导|总结|公开|公布|公示|更新|会商|例会|汇总|考评|测评|检查|上报|发布|研判|排名|小结)/y;
/** 月报, 季报告: the report that gives the rhythm its name; newspapers and 6月报送 are none. */
const REPORT = /(?<unit>半年|季度?|月|周|旬)报(?!名|道|纸|刊|社|业|警|考|价|销|告会|备|批|请|关|送|经|市|省)(?:告)?/y;
const DAILY_REPORT = /日报(?:告(?:制度)?|制度?)/y;
const BOTH_HALVES = /上、?下半年各|上半年[和、]下半年各/y;
const FOLLOWING = new RegExp(`(?:次|下(?:一)?个?)月(?:的)?(?<day>${DAY})[日号](?:之|以)?前`, 'y');
const PERIOD_END = /(?<unit>季度?|月度?|半年度?|年度?)(?:终了|结束)/y;
const QUARTER_END = /季度?末(?:之?前)?/y;

const NAMES: Record<Every, string> = {
  day: 'daily',
  week: 'weekly',
  fortnight: 'every two weeks',
  month: 'monthly',
  quarter: 'quarterly',
  half: 'half-yearly',
  year: 'annual',
};
const PLURALS: Partial<Record<Every, string>> = { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' };
const FOLDED: Record<string, Every> = { '2 week': 'fortnight', '3 month': 'quarter', '6 month': 'half', '12 month': 'year', '2 quarter': 'half' };

/** 每人每年, 按日计罚, 逐年提高, 每月…元: amounts and adverbs, not times to keep. */
const NO_RHYTHM = /^(?:龄|常|均|程|户|薪|轻|内(?!至少|不少)|计(?!划)|增|提高|增加|增长|扩大|降低|减少|递增|上升|提升|完善|推进|连续处罚|周岁|次|期(?!末))/;
const AMOUNT = /^[^,。;]{0,8}\d+(?:\.\d+)?(?:元|万|%|吨|立方|平方|个百分点)/;

/** A rhythm (每季度, 按月, 月报, 一季度一通报) with the days it names, or null. */
export function readRecurrence(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  if (/^定期(?!存|限|券|贷)/.test(text.slice(at, at + 3)) && text.charAt(at - 1) !== '不') return unspecified(at);
  return readFollowing(text, at, soFar) ?? readEvery(text, at, soFar) ?? readNamed(text, at, soFar);
}

const unspecified = (at: number): DeadlineMatch => ({
  start: at,
  end: at + 2,
  reading: { kind: 'recurring', rule: 'unspecified', recurrence: null, day: null },
});

function readFollowing(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const found = matchAt(FOLLOWING, text, at);
  const day = found?.groups?.day;
  // 下月 is the month after the plan unless a monthly rhythm has been named.
  if (!found || !day || (found[0].startsWith('下') && !soFar.value)) return null;
  const recurrence: Recurrence = { every: 'month', fixed: [{ month: null, day: readNumber(day) }], following: true };
  return recurring({ at, end: at + found[0].length, tail: found[0] }, recurrence, soFar);
}

function readEvery(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const found = matchAt(EVERY, text, at);
  if (!found) return null;
  const { count, each, by, one, split } = found.groups ?? {};
  const end = at + found[0].length;
  const after = text.slice(end, end + 24);
  if (NO_RHYTHM.test(after) || AMOUNT.test(after) || /[人户亩名位]$/.test(text.slice(0, at).slice(-1))) {
    return { start: at, end, reading: null };
  }
  const recurrence = recurrenceOf(each ?? by ?? one ?? split ?? '', count ? readNumber(count) : 1);
  return recurrence && withTail(text, { at, end }, recurrence, soFar);
}

function recurrenceOf(unit: string, count: number): Recurrence | null {
  const every = everyOf(unit);
  if (!every) return null;
  const folded = FOLDED[`${count} ${every}`];
  if (folded) return { every: folded };
  return count > 1 ? { every, interval: count } : { every };
}

const UNIT_NAMES: readonly (readonly [RegExp, Every])[] = [
  [/^半年/, 'half'],
  [/^半个?月/, 'fortnight'],
  [/^学期/, 'half'],
  [/^季/, 'quarter'],
  [/^月/, 'month'],
  [/^(?:周|星期)/, 'week'],
  [/^(?:年|学年)/, 'year'],
  [/^(?:日|天|工作日)/, 'day'],
];

const everyOf = (unit: string): Every | null => UNIT_NAMES.find(([pattern]) => pattern.test(unit))?.[1] ?? null;

function readNamed(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const once = matchAt(ONCE, text, at);
  if (once) return plain(once, at, soFar);
  const ended = matchAt(PERIOD_END, text, at);
  if (ended) return afterPeriod(text, ended, at, soFar);
  if (/[\d一二三四五六七八九十本当上下每按这首末次整全个]/.test(text.charAt(at - 1))) return null;
  const report = matchAt(REPORT, text, at) ?? matchAt(DAILY_REPORT, text, at);
  if (report) return plain(report, at, soFar, report.groups?.unit ?? '日');
  const halves = matchAt(BOTH_HALVES, text, at);
  if (halves) return recurring({ at, end: at + halves[0].length, tail: '' }, { every: 'half' }, soFar);
  const last = matchAt(QUARTER_END, text, at);
  return last && recurring({ at, end: at + last[0].length, tail: '末' }, { every: 'quarter', fixed: [{ month: 3, day: 31 }] }, soFar);
}

function plain(found: RegExpExecArray, at: number, soFar: SentenceSoFar, unit = found.groups?.unit ?? ''): DeadlineMatch | null {
  const recurrence = recurrenceOf(unit, 1);
  return recurrence && recurring({ at, end: at + found[0].length, tail: '' }, recurrence, soFar);
}

/** 季度终了后10个工作日内, without 每. */
function afterPeriod(text: string, found: RegExpExecArray, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const unit = found.groups?.unit ?? '';
  const recurrence = recurrenceOf(unit, 1);
  const tail = recurrence && readGrace(text, at + unit.length);
  return tail && recurring({ at, end: tail.end, tail: text.slice(at + unit.length, tail.end) }, { ...recurrence, ...tail.says }, soFar);
}

type Tail = { end: number; says: Pick<Recurrence, 'fixed' | 'following' | 'grace'> };

/** The days a rhythm names behind itself: 15日和30日, 首月, 末(分别在6月、9月和12月底), 6月30日前, 结束后15日内. */
function withTail(text: string, { at, end }: { at: number; end: number }, recurrence: Recurrence, soFar: SentenceSoFar) {
  const tail = readTail(text, end, recurrence.every);
  const place = tail ? { at, end: tail.end, tail: text.slice(end, tail.end) } : { at, end, tail: '' };
  return recurring(place, { ...recurrence, ...tail?.says }, soFar);
}

function readTail(text: string, at: number, every: Every): Tail | null {
  const grace = readGrace(text, at);
  if (grace) return grace;
  if (every === 'week') return readWeekdays(text, at);
  if (every === 'month') return readMonthDays(text, at);
  if (every === 'quarter' || every === 'half') return readPart(text, at, every === 'quarter' ? 3 : 6);
  return every === 'year' ? readYearDays(text, at) : null;
}

const GRACE = new RegExp(`(?:终了|结束|末|终|底)?(?:之|以)?后(?:的)?(?<count>${NUMBER})个?(?<unit>工作日|日|天|月)(?:以|之)?内`, 'y');

function readGrace(text: string, at: number): Tail | null {
  const found = matchAt(GRACE, text, at);
  const { count = '', unit } = found?.groups ?? {};
  if (!found) return null;
  const units: Record<string, Term['unit']> = { 工作日: 'working days', 月: 'months' };
  const grace: Term = { count: readNumber(count), unit: units[unit ?? ''] ?? 'days' };
  return { end: at + found[0].length, says: { grace } };
}

function readWeekdays(text: string, at: number): Tail | null {
  const found = matchAt(/[一二三四五六日](?:[、和及][一二三四五六日])*(?:之?前)?(?!次|期|个|份|篇|条|场|遍|轮|更|报|通|调)|[一](?=更新|报|通报|调度|发布)/y, text, at);
  return found && { end: at + found[0].length, says: {} };
}

const MONTH_DAYS = new RegExp(`的?(?<days>${DAY}[日号]?(?:[、,和及与](?:每月)?${DAY}[日号]?){0,5})(?<=[日号])(?:之|以)?前?|的?(?<end>月?底|末)(?:之|以)?前?|的?(?<part>初|上旬|中旬|下旬)前?`, 'y');
const DAYS = new RegExp(DAY, 'g');
const PART_DAYS: Record<string, number> = { 初: 10, 上旬: 10, 中旬: 20, 下旬: 31 };

function readMonthDays(text: string, at: number): Tail | null {
  const found = matchAt(MONTH_DAYS, text, at);
  const { days, part } = found?.groups ?? {};
  if (!found || found[0] === '') return null;
  const printed = days ? [...days.matchAll(DAYS)].map(([day]) => readNumber(day)) : [PART_DAYS[part ?? ''] ?? 31];
  return { end: at + found[0].length, says: { fixed: printed.map((day) => ({ month: null, day })) } };
}

const PART = new RegExp(
  `的?(?:(?<first>首个?月)|第(?<nth>[一二三123])个?月|(?:最后一个|末)月)(?:的)?(?:(?<day>${DAY})[日号]|底|末|上旬)?(?:之|以)?前?|(?:末|底|终)(?:之|以)?前?(?<list>\\([^()]{2,30}\\))?|(?<only>\\([^()]{0,8}\\d月[^()]{0,24}\\))`,
  'y',
);

/** The months and days of a quarter or half: 首月10日前, 末(分别在6月、9月和12月底). */
function readPart(text: string, at: number, months: number): Tail | null {
  const found = matchAt(PART, text, at);
  if (!found) return null;
  const { first, nth, day, list, only } = found.groups ?? {};
  const end = at + found[0].length;
  if (list || only) return { end, says: { fixed: listedDays(list ?? only ?? '', months) } };
  const month = first ? 1 : nth ? readNumber(nth) : months;
  return { end, says: { fixed: [{ month, day: day ? readNumber(day) : 31 }] } };
}

const MONTH_IN_LIST = new RegExp(`(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?<day>${DAY})[日号])?`, 'g');

/** Months of the year, counted within their quarter or half; each once. */
function listedDays(words: string, months: number): FixedDay[] {
  const days = [...words.matchAll(MONTH_IN_LIST)].map(({ groups = {} }) => ({
    month: ((readNumber((groups.month ?? '').replace(/^0/, '')) - 1) % months) + 1,
    day: groups.day ? readNumber(groups.day) : 31,
  }));
  const kept = days.filter(({ month, day }, i) => days.findIndex((one) => one.month === month && one.day === day) === i);
  return kept.length > 0 ? kept : [{ month: months, day: 31 }];
}

/** Days of the year: 6月30日前, 3月、9月底前, 年底前, 一季度. */
function readYearDays(text: string, at: number): Tail | null {
  const from = at + (matchAt(/的/y, text, at)?.[0].length ?? 0);
  const fixed: FixedDay[] = [];
  let end = at;
  for (let next = from; fixed.length < 12; ) {
    const moment = readMoment(text, next) ?? readYearPart(text, next);
    if (!moment || moment.year !== '') break;
    fixed.push({ month: moment.month, day: moment.day ?? 31 });
    end = moment.end;
    const joint = matchAt(/[、,和及与]/y, text, end);
    if (!joint) break;
    next = end + 1;
  }
  if (fixed.length === 0) return null;
  return { end: end + (matchAt(/(?:之|以)?[前内]/y, text, end)?.[0].length ?? 0), says: { fixed } };
}

/** 每年底, 每年初: the year itself has been said. */
function readYearPart(text: string, at: number) {
  const found = matchAt(/(?:年?[底末终]|年?初)(?!步|级|审)/y, text, at);
  return found && { end: at + found[0].length, year: '', month: found[0].endsWith('初') ? 1 : 12, day: null };
}

function recurring({ at, end, tail }: { at: number; end: number; tail: string }, recurrence: Recurrence, soFar: SentenceSoFar): DeadlineMatch {
  const { every, interval } = recurrence;
  const name = interval ? `every ${interval} ${PLURALS[every] ?? every}` : NAMES[every];
  const rule = tail ? `${name}(${tail})` : name;
  return { start: at, end, reading: { kind: 'recurring', rule, recurrence, day: null, ...(soFar.from ? { from: soFar.from } : {}) } };
}

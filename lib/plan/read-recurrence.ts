import type { DeadlineMatch, SentenceSoFar } from './deadline-patterns';
import { DAY, matchAt, NUMBER, readNumber } from './deadline-words';
import type { Recurrence } from './parsed-plan';
import { LAST_DAY, readGrace, readTail } from './recurrence-days';

type Every = Recurrence['every'];

const UNIT = '日|天|工作日|周|星期|旬|半个?月|月度?|季度?|半年度?|年度?|学期|学年';
const EVERY = new RegExp(
  `每隔?(?:个(?=半))?(?<count>${NUMBER})?个?(?<each>${UNIT})|按(?<by>${UNIT})|逐(?<one>日|周|月|季度?|年)|分(?<split>月|季度?)(?=报|公|通|发|推|上)`,
  'y',
);
/** 一季度一通报, 半年一次. */
const ONCE =
  /(?:一个?|(?=半年))(?<unit>日|天|周|月|季度?|半年|年)一(?:次|报|通报|调度|评估|考核|督查|督导|总结|公开|公布|公示|更新|会商|例会|汇总|考评|测评|检查|上报|发布|研判|排名|小结)/y;
/** 月报, 季报告: the report that gives the rhythm its name; newspapers and 6月报送 are none. */
const REPORT = /(?<unit>半年|季度?|月|周|旬)报(?!名|道|纸|刊|社|业|警|考|价|销|告会|备|批|请|关|送|经|市|省)(?:告)?/y;
/** 周调度、月通报、季考核. */
const RHYTHM_ACT = /(?<unit>半年|季度?|月|周|日|旬)(?:调度|通报|考核|例会|会商|督查|评比|排名)(?=制|机制|[、,。;]|$)/y;
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
const PLURALS: Partial<Record<Every, string>> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};
const FOLDED: Record<string, Every> = {
  '2 week': 'fortnight',
  '3 month': 'quarter',
  '6 month': 'half',
  '12 month': 'year',
  '2 quarter': 'half',
};

/** 每人每年, 按日计罚, 逐年提高, 每月…元: amounts and adverbs, not times to keep. */
const NO_RHYTHM = /^(?:龄|常|均|程|户|薪|轻|内(?!至少|不少)|计(?!划)|增|连续处罚|周岁|次|期(?!末))/;
/** 逐年提高 tells how, not when. */
const ADVERB = /^(?:提高|增加|增长|扩大|降低|减少|递增|上升|提升|完善|推进|实现|建立|形成)/;
const AMOUNT = /^[^,。;]{0,8}\d+(?:\.\d+)?(?:元|万|%|分(?!钟|别|类|级)|吨|立方|平方|个百分点)/;

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
  if (
    NO_RHYTHM.test(after) ||
    AMOUNT.test(after) ||
    /每[人户亩名位]$/.test(text.slice(Math.max(0, at - 2), at)) ||
    (one && ADVERB.test(after))
  ) {
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
  const report = matchAt(REPORT, text, at) ?? matchAt(RHYTHM_ACT, text, at) ?? matchAt(DAILY_REPORT, text, at);
  if (report) return plain(report, at, soFar, report.groups?.unit ?? '日');
  const halves = matchAt(BOTH_HALVES, text, at);
  if (halves) return recurring({ at, end: at + halves[0].length, tail: '' }, { every: 'half' }, soFar);
  const last = matchAt(QUARTER_END, text, at);
  return (
    last &&
    recurring(
      { at, end: at + last[0].length, tail: '末' },
      { every: 'quarter', fixed: [{ month: 3, day: LAST_DAY }] },
      soFar,
    )
  );
}

function plain(
  found: RegExpExecArray,
  at: number,
  soFar: SentenceSoFar,
  unit = found.groups?.unit ?? '',
): DeadlineMatch | null {
  const recurrence = recurrenceOf(unit, 1);
  return recurrence && recurring({ at, end: at + found[0].length, tail: '' }, recurrence, soFar);
}

/** 季度终了后10个工作日内, without 每. */
function afterPeriod(text: string, found: RegExpExecArray, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const unit = found.groups?.unit ?? '';
  const recurrence = recurrenceOf(unit, 1);
  const tail = recurrence && readGrace(text, at + unit.length);
  return (
    tail &&
    recurring(
      { at, end: tail.end, tail: text.slice(at + unit.length, tail.end) },
      { ...recurrence, ...tail.says },
      soFar,
    )
  );
}

function withTail(
  text: string,
  { at, end }: { at: number; end: number },
  recurrence: Recurrence,
  soFar: SentenceSoFar,
) {
  const tail = readTail(text, end, recurrence.every);
  const place = tail ? { at, end: tail.end, tail: text.slice(end, tail.end) } : { at, end, tail: '' };
  return recurring(place, { ...recurrence, ...tail?.says }, soFar);
}

function recurring(
  { at, end, tail }: { at: number; end: number; tail: string },
  recurrence: Recurrence,
  soFar: SentenceSoFar,
): DeadlineMatch {
  const { every, interval } = recurrence;
  const name = interval ? `every ${interval} ${PLURALS[every] ?? every}` : NAMES[every];
  const rule = tail ? `${name}(${tail})` : name;
  return {
    start: at,
    end,
    reading: { kind: 'recurring', rule, recurrence, day: null, ...(soFar.from ? { from: soFar.from } : {}) },
  };
}

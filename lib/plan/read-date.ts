import { isFact, isNoTimeLimit, wordsAround } from './deadline-guards';
import type { DeadlineDay, DeadlineMatch, SentenceSoFar } from './deadline-patterns';
import { BEFORE, DAY, matchAt, readNumber, wordsBefore } from './deadline-words';
import { readCount } from './read-count';
import { type Moment, readMoment, readRange } from './read-moment';

const MARK = new RegExp(`${BEFORE}|为?止`, 'y');
const JOINT = /(?:[、,]|和|及|与|以及)\s?/y;
const EACH = /^(?:各|分别)/;
const MOST_LISTED = 8;

/** A day, month, quarter or year until which something is to be done, or null; what is a date and no deadline is passed over. */
export function readDate(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  if (text.startsWith('全年', at)) return readFullYear(text, at, soFar);
  const from = /[到至]/.test(text.charAt(at)) && !/[从自达直截]/.test(text.charAt(at - 1)) ? at + 1 : at;
  return (
    readSpan(text, { at, from }, soFar) ??
    readCurrent(text, from) ??
    readHoliday(text, from) ??
    readPoint(text, { at, from }, soFar)
  );
}

/** 全年 is a deadline where a number of times follows: 全年不少于4次. */
function readFullYear(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch {
  const end = at + 2;
  const year: Moment = { end, year: '', month: 12, day: null, kind: 'year', said: 'end' };
  const reading = dated(year, soFar, false);
  const counted = reading && !/^(?:共|累计|已)/.test(text.slice(end, end + 2)) && readCount(text, end, reading);
  return counted
    ? { start: at, end: counted.end, reading: { ...reading, count: counted.count } }
    : { start: at, end, reading: null };
}

type Place = { at: number; from: number };

function readSpan(text: string, { at, from }: Place, soFar: SentenceSoFar): DeadlineMatch | null {
  const range = readRange(text, from);
  if (!range) return null;
  const marked = matchAt(MARK, text, range.end);
  const end = range.end + (marked?.[0].length ?? 0);
  const around = wordsAround(text, at, end);
  const isNone = isNoTimeLimit(around) || isFact(around) || isPast(range, soFar) || /^(?:期间)?的/.test(around.after);
  return { start: at, end, reading: isNone ? null : dated(range, soFar, false) };
}

function readPoint(text: string, { at, from }: Place, soFar: SentenceSoFar): DeadlineMatch | null {
  const moment = readMoment(text, from);
  if (!moment) return null;
  const mark = matchAt(MARK, text, moment.end)?.[0] ?? '';
  const end = moment.end + mark.length;
  const around = wordsAround(text, at, end);
  const isMeant = mark !== '' ? isMarked(moment, mark) : isMeantUnmarked(text, { at, from }, moment, soFar);
  const isNone =
    !isMeant || isNoTimeLimit(around) || (mark === '' && isFact(around)) || isPastYear(moment, mark, soFar);
  return { start: at, end, reading: isNone ? null : dated(moment, soFar, isBefore(mark)) };
}

const isBefore = (mark: string): boolean => mark.endsWith('前');

/** 「年前」 and 「今年前」 say nothing; 「2020年前」 does. */
const isMarked = ({ kind, said, year }: Moment, mark: string): boolean =>
  !(kind === 'year' && said === 'whole' && isBefore(mark) && !/^\d/.test(year));

/** 去年, and without 前 any year before the plan's. */
const isPastYear = (moment: Moment, mark: string, soFar: SentenceSoFar): boolean =>
  /^[去上前]$/.test(moment.year) || (mark === '' && isPast(moment, soFar));

const isPast = ({ year }: Moment, { planYear }: SentenceSoFar): boolean =>
  planYear !== null && /^\d{4}$/.test(year) && Number(year) < planYear;

const DO =
  /^(?:,|前|内|力争|要|须|将|应|全面|全部|基本|各|集中)*(?:完成|组织|开展|召开|举办|举行|报送|报市|报县|报区|上报|提交|出台|制定|印发|建成|上线|启用|启动|实现|公布|公开|发布|进行|实施|建立|形成|验收|运行|考核|评估|检查|督查|迎接|对)/;
const MUST =
  /(?:不迟于|不晚于|不超过|最迟(?:于|在)?|最晚(?:于|在)?|截止(?:时间|日期)(?:为|是|:)?|(?:时限|期限|(?:完成|报送|上报)时间)(?:为|是|:))$/;
const ON = /(?:[于在]|拟|定于|计划|分别|将)$/;

/** Without 前: 10月底, 到2020年, 第三季度完成, 于10月召开, 不迟于11月15日, 6月、12月底前, or all there is in a cell. */
function isMeantUnmarked(text: string, { at, from }: Place, moment: Moment, soFar: SentenceSoFar): boolean {
  const after = text.slice(moment.end, moment.end + 12);
  if (moment.said === 'end') return true;
  if (soFar.value) return moment.kind !== 'year' || /^(?:$|[,、;)\s]|全年|内|度$)/.test(after);
  if (from > at) return moment.kind !== 'month' || !/^(?:的|份的)/.test(after);
  const before = wordsBefore(text, at, 8);
  if (MUST.test(before)) return true;
  if (isListed(text, moment)) return true;
  return DO.test(after) && (ON.test(before) ? moment.kind !== 'year' : isTimeOfWork(before, moment, soFar));
}

/** 第三季度完成, 12月中旬对…, or at the head of a clause 8月份组织…, unless the month was over when the plan came out. */
function isTimeOfWork(before: string, { kind, day, month, year }: Moment, { planMonth }: SentenceSoFar): boolean {
  if (kind === 'quarter' || kind === 'half' || (kind === 'month' && day !== null)) return true;
  return (
    kind === 'month' && /(?:^|[,:、(\n])$/.test(before) && (year !== '' || planMonth === null || month >= planMonth)
  );
}

/** 6月、12月底前; 6月、12月各一次: the last of a list says it for all. */
function isListed(text: string, first: Moment): boolean {
  let end = first.end;
  for (let i = 0; i < MOST_LISTED; i += 1) {
    const joint = matchAt(JOINT, text, end);
    const next = joint && readMoment(text, end + joint[0].length);
    if (!next || next.kind !== first.kind) return i > 0 && EACH.test(text.slice(end, end + 2));
    if (next.said === 'end' || matchAt(MARK, text, next.end)) return true;
    end = next.end;
  }
  return false;
}

function dated(moment: Moment, soFar: SentenceSoFar, before: boolean): DeadlineMatch['reading'] {
  const { kind, said, day, weekday } = moment;
  const year = moment.year === '' ? (soFar.year ?? '') : yearAfter(moment.year, soFar.year);
  // 「8月前」 ends with July, 「2020年前」 with 2019; 「8月底前」 and 「第三季度前」 with the time itself.
  const isOpen = before && said === 'whole' && day === null;
  const month = moment.month - (isOpen && kind === 'month' ? 1 : isOpen && kind === 'year' ? 12 : 0);
  const reading: DeadlineDay = { by: 'month', year, month, day };
  return { kind: 'date', rule: null, recurrence: null, day: reading, ...(weekday ? { weekday } : {}) };
}

/** 「次年」 after a year said in figures is the one after it. */
const yearAfter = (printed: string, said: string | null): string =>
  /^[次翌]$/.test(printed) && said ? String(Number(said) + 1) : printed;

const THIS_WEEK = /(?<which>本|这|下)周(?<weekday>[一二三四五六日])(?:下班)?(?:之|以)?前/y;
const CURRENT = new RegExp(
  `(?<which>本|当|这个|下个?)(?:(?<unit>季度?)末?|月(?=内)|月(?:份)?(?:(?<day>${DAY})[日号]|底|末))(?:之|以)?[前内]`,
  'y',
);

/** 本月底前, 下月15日前, 本季度末前: counted from the day of publication. */
function readCurrent(text: string, at: number): DeadlineMatch | null {
  const found = matchAt(CURRENT, text, at);
  if (!found) return readThisWeek(text, at);
  const { which = '', unit, day } = found.groups ?? {};
  const reading: DeadlineDay = {
    by: 'current',
    unit: unit ? 'quarter' : 'month',
    ahead: which.startsWith('下') ? 1 : 0,
    day: day ? readNumber(day) : null,
  };
  return {
    start: at,
    end: at + found[0].length,
    reading: { kind: 'date', rule: null, recurrence: null, day: reading },
  };
}

function readThisWeek(text: string, at: number): DeadlineMatch | null {
  const found = matchAt(THIS_WEEK, text, at);
  const { which, weekday = '' } = found?.groups ?? {};
  if (!found) return null;
  const day: DeadlineDay = {
    by: 'current',
    unit: 'week',
    ahead: which === '下' ? 1 : 0,
    day: weekday === '日' ? 7 : readNumber(weekday),
  };
  return { start: at, end: at + found[0].length, reading: { kind: 'date', rule: null, recurrence: null, day } };
}

const HOLIDAY =
  /(?:(?<year>20\d\d|今|明)年)?["“]?(?<name>元旦|春节|清明节?|五一|劳动节|端午节?|中秋节?|十一|国庆节?)["”]?前(?!夕|后|期)/y;
const HOLIDAY_NAMES: Record<string, string> = {
  五: '劳动节',
  十: '国庆节',
  清: '清明节',
  端: '端午节',
  中: '中秋节',
  国: '国庆节',
};

function readHoliday(text: string, at: number): DeadlineMatch | null {
  const found = matchAt(HOLIDAY, text, at);
  if (!found || /[二三四五六七八九十]/.test(text.charAt(at - 1))) return null;
  const { year = '', name = '' } = found.groups ?? {};
  const day: DeadlineDay = { by: 'holiday', year, name: HOLIDAY_NAMES[name.charAt(0)] ?? name };
  return { start: at, end: at + found[0].length, reading: { kind: 'date', rule: null, recurrence: null, day } };
}

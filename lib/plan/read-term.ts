import type { DeadlineMatch, DeadlineReading, SentenceSoFar } from './deadline-patterns';
import { matchAt, NUMBER, readNumber, wordsBefore } from './deadline-words';
import type { Term } from './parsed-plan';

const TERM = new RegExp(
  `(?<![\\d一二两三四五六七八九十近每第连续])(?<count>${NUMBER}|半)(?:[至到—~-](?<most>${NUMBER}))?(?<piece>个)?(?<unit>工作日|自然日|小时|分钟|日|天|周|星期|月|季度|年)(?<tail>(?:之|以)?内(?!部|容|设)|之前|以前|前(?!期|后|述))?`,
  'y',
);
const AHEAD = new RegExp(`提前(?:至少|不少于)?(?<count>${NUMBER})个?(?<unit>工作日|小时|日|天|周|月)`, 'y');
const NEXT_DAY = /(?:次日(?:上午|下午)?(?:\d{1,2}[时点])?(?:之|以)?前|当[日天](?:之|以)?内)/y;
const UNITS: Record<string, readonly [factor: number, unit: Term['unit']]> = {
  工作日: [1, 'working days'],
  自然日: [1, 'days'],
  日: [1, 'days'],
  天: [1, 'days'],
  周: [7, 'days'],
  星期: [7, 'days'],
  月: [1, 'months'],
  季度: [3, 'months'],
  年: [1, 'years'],
  小时: [1, 'hours'],
  分钟: [1, 'minutes'],
};
/** So many years or months in which nothing bad happened are a condition, not a time limit. */
const CONDITION = /^[^,。;]{0,2}(?:无|未|没有|不得|不再|累计|平均|新增|发生|曾|受到|被|的(?!时间))/;
const LOOKING_BACK = /(?:近|过去|最近|前|历|连续|满|长达)$/;
/** 「企业开办时间压缩至1个工作日以内」 says how quick a service is to be, not when the work is due. */
const SHORTENED_TO = /(?:至|到|压缩|压减|缩短|缩减|控制|控制在|不超过|减少|降低?|提速)(?:平均|均为?|在|为)?$/;
const LONGEST_WINDOW = 20;

/** A length of time from issue or an event (印发后30个工作日内, 会后3日内), before an event, or a window (3年内). */
export function readTerm(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  if (text.startsWith('第一时间', at)) return immediately(at);
  return readNextDay(text, at) ?? readAhead(text, at) ?? readLength(text, at, soFar);
}

function readNextDay(text: string, at: number): DeadlineMatch | null {
  const found = matchAt(NEXT_DAY, text, at);
  const count = found?.[0].startsWith('次') ? 1 : 0;
  return found && afterEvent({ count, unit: 'days' }, { start: at, end: at + found[0].length, words: '' });
}

function readAhead(text: string, at: number): DeadlineMatch | null {
  const found = matchAt(AHEAD, text, at);
  return found && beforeEvent(termOf(found.groups), { start: at, end: at + found[0].length, words: '' });
}

function readLength(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const found = matchAt(TERM, text, at);
  if (!found) return null;
  const { tail = '', unit, piece, count } = found.groups ?? {};
  const term = termOf(found.groups);
  if (!Number.isInteger(term.count)) return null;
  const place = { text, at, end: at + found[0].length, soFar };
  if (tail.endsWith('前')) return readBefore(place, term);
  return tail === '' ? readOpen(place, term) : readWithin(place, term, unit === '月' && !piece && count !== '半');
}

const immediately = (at: number): DeadlineMatch => ({
  start: at,
  end: at + 4,
  reading: { kind: 'relative', rule: 'immediately', recurrence: null, day: null },
});

/** 「半个月」 is 15 days, 「半年」 six months; of 「3至5个工作日」 the longer counts. */
function termOf(groups: Record<string, string | undefined> = {}): Term {
  const { count = '', most, unit = '' } = groups;
  const [factor, name] = UNITS[unit] ?? [1, 'days'];
  if (count !== '半') return { count: readNumber(most ?? count) * factor, unit: name };
  if (unit === '年') return { count: 6, unit: 'months' };
  return unit === '月' ? { count: 15, unit: 'days' } : { count: factor / 2, unit: name };
}

type Place = { text: string; at: number; end: number; soFar: SentenceSoFar };

function readWithin(place: Place, term: Term, isBareMonth: boolean): DeadlineMatch | null {
  const { text, at, end } = place;
  const ahead = aheadOf(text, at);
  if (ahead !== null) return beforeEvent(term, { ...ahead, end });
  const event = eventBefore(place);
  if (event) return afterEvent(term, { ...event, end });
  if (isBareMonth) return null;
  if (SHORTENED_TO.test(wordsBefore(text, at, 8))) return { start: at, end, reading: null };
  if (/^(?:未|无更新|没有更新)/.test(text.slice(end, end + 4))) return { start: at, end, reading: null };
  const isLong = term.unit === 'years' || term.unit === 'months';
  const after = text.slice(end, end + 8);
  if (isLong && (LOOKING_BACK.test(wordsBefore(text, at, 4)) || CONDITION.test(after)))
    return { start: at, end, reading: null };
  return term.unit === 'years' ? windowOf(term, at, end) : afterEvent(term, { start: at, end, words: '' });
}

function windowOf(term: Term, start: number, end: number): DeadlineMatch | null {
  if (term.count > LONGEST_WINDOW) return null;
  const day = { by: 'trigger', count: term.count, unit: term.unit, published: true } as const;
  const rule = `within ${term.count} years of publication`;
  return { start, end, reading: { kind: 'relative', rule, recurrence: null, day, window: term } };
}

/** Without 内: 自收到申请之日起20个工作日答复, 召开前3日. */
function readOpen(place: Place, term: Term): DeadlineMatch | null {
  const { text, at, end } = place;
  const event = eventBefore(place);
  if (event?.from && !/^(?:之?后|起|以上|不)/.test(text.slice(end, end + 2)))
    return afterEvent(term, { ...event, end });
  const ahead = term.unit === 'years' ? null : aheadOf(text, at);
  return ahead && beforeEvent(term, { ...ahead, end });
}

/** 召开前, 会前至少: the event before which the term lies. */
function aheadOf(text: string, at: number): { start: number; words: string } | null {
  const before = /(?:会议?|召开|举行|实施|施行|发布|公开|出台|开始|到期|期满|届满)前(?:至少|不少于)?$/.exec(
    wordsBefore(text, at, 8),
  );
  return before && { start: at - before[0].length, words: before[0].replace(/前.*$/, '') };
}

/** 会议召开5个工作日前; a date (6月30日前) has been read before this. */
function readBefore(place: Place, term: Term): DeadlineMatch | null {
  const { text, at, end, soFar } = place;
  if (term.unit === 'years' || term.unit === 'months') return null;
  const clause = clauseOf(text.slice(Math.max(soFar.end, at - LONGEST_EVENT), at));
  const words = /(?:会议?|召开|举行|实施|施行|发布|公开|出台|开始|到期|期满|届满)$/.test(clause) ? clause : '';
  if (words === '' && term.unit !== 'working days') return null;
  return beforeEvent(term, { start: at - words.length, end, words });
}

const JOINT = /(?<from>之日起|当日起|次日起|起|开始)(?:的)?,?$|(?:之后|以后|后|当日)(?:的)?,?$/;
const NO_EVENT = /(?:^|[最然今此随先其])$/;

type Event = { start: number; words: string; from: boolean };

/** The event that stands before a length of time: 本通知公布后, 自…之日起, 会后. */
function eventBefore({ text, at, soFar }: Place): Event | null {
  const before = text
    .slice(Math.max(soFar.end, at - 40), at)
    .replace(/(?:应当?|必须|须|要)?(?:在|于|原则上|一般)?$/, '');
  const joint = JOINT.exec(before);
  if (!joint) return publicationBefore(text, at, soFar.end);
  const lead = before.slice(0, joint.index);
  const from = joint.groups?.from !== undefined;
  const said = from ? /(?:自|从)([^。;]{1,28})$/.exec(lead) : null;
  const words = said?.[1] ?? clauseOf(lead);
  if (words === '' || NO_EVENT.test(words)) return null;
  const stop = Math.max(soFar.end, at - 40) + joint.index;
  return { start: stop - (said?.[0].length ?? words.length), words, from };
}

/** 「本要点印发后,各部门于10个工作日内」: who is to do it stands between. */
const OWN_BEFORE =
  /(?<own>(?:本|此)(?:通知|要点|方案|文件|意见|计划|办法)(?:公布|印发|下发|发布)(?:之日)?)(?<joint>起|后|之后),[^,。;]{1,14}[于在]$/;

function publicationBefore(text: string, at: number, from: number): Event | null {
  const before = text.slice(Math.max(from, at - 40), at);
  const found = OWN_BEFORE.exec(before);
  const words = found?.groups?.own;
  return found && words ? { start: at - before.length + found.index, words, from: true } : null;
}

const LONGEST_EVENT = 16;

/** The words after the last mark, preposition or auxiliary. */
function clauseOf(before: string): string {
  const shown = before.slice(-LONGEST_EVENT);
  return shown.slice(
    lastMatchEnd(shown, /[\s,。;、:()|]|[在于并由将自从]|应当?|必须|须|(?<![重主需必])要(?!点|求|件|闻)/g),
  );
}

function lastMatchEnd(shown: string, pattern: RegExp): number {
  let end = 0;
  for (const found of shown.matchAll(pattern)) end = found.index + found[0].length;
  return end;
}

/** 「本通知公布」, 「印发」: the plan's own coming out. A document named by its kind (规范性文件) is an event. */
const OWN =
  /^(?:(?:本|此)(?:通知|要点|工作要点|方案|文件|意见|计划|办法|细则)|通知|要点|工作要点|方案|分工方案|任务分解表)?(?:公布|印发|下发|发布|发文)(?:之日)?$/;

function afterEvent(
  term: Term,
  { start, end, words, from = false }: Partial<Event> & { start: number; end: number; words: string },
): DeadlineMatch {
  const bare = /^(?:公布|发布|发文)?$/.test(words);
  const published = OWN.test(words) && (!bare || from);
  const { count, unit } = term;
  const rule = `${count} ${unit} after ${published ? 'publication' : words || 'the event'}`;
  const reading: DeadlineReading = {
    kind: 'relative',
    rule,
    recurrence: null,
    day: { by: 'trigger', count, unit, published },
  };
  return { start, end, reading: published ? reading : { ...reading, trigger: { ...term, words, before: false } } };
}

function beforeEvent(term: Term, { start, end, words }: { start: number; end: number; words: string }): DeadlineMatch {
  const { count, unit } = term;
  const rule = `${count} ${unit} before ${words || 'the event'}`;
  const day = { by: 'trigger', count, unit, published: false } as const;
  return {
    start,
    end,
    reading: { kind: 'relative', rule, recurrence: null, day, trigger: { ...term, words, before: true } },
  };
}

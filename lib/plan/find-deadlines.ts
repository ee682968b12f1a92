import type { DeadlineMatch, DeadlineReading, SentenceSoFar } from './deadline-patterns';
import { matchAt, readYearWord, YEAR } from './deadline-words';
import type { ParsedDeadline } from './parsed-plan';
import { readCount } from './read-count';
import { readDate } from './read-date';
import { readRecurrence } from './read-recurrence';
import { readTerm } from './read-term';
import { readWholeValue } from './read-whole-value';
import { type DeadlineContext, resolveDeadline, resolveYear } from './resolve-deadline';
import { quote, type Source, type Span, trimSpan } from './source';

export type FoundDeadline = { deadline: ParsedDeadline; reading: DeadlineReading };

/** Every deadline begins with one of these; anywhere else nothing is tried. */
const BEGINS =
  /[\d一二两三四五六七八九十半今本当同明次翌去上下前年每按逐分季月周旬日定第首全到至提十元春清劳端中国这"“《自从]/;
const START_YEAR = new RegExp(`(?:自|从)?(?<year>${YEAR})年度?(?:\\d{1,2}月(?:份|\\d{1,2}日)?)?(?:起|开始)(?:,)?`, 'y');
const LONGEST_TITLE = 120;

/** The deadlines of a sentence in the order they stand. */
export function findDeadlines(source: Source, span: Span, context: DeadlineContext): FoundDeadline[] {
  return scan(source, span, context, false);
}

/** The deadlines of a cell or label that holds nothing else: bare months and 持续推进 count here. */
export function findDeadlineValue(source: Source, span: Span, context: DeadlineContext): FoundDeadline[] {
  const found = scan(source, span, context, true);
  if (found.length > 0) return found;
  const whole = trimSpan(source, span);
  const reading = readWholeValue(source.folded.slice(whole.start, whole.end));
  return reading ? [{ reading, deadline: deadlineAt(source, whole, reading, context) }] : [];
}

/** One pass from left to right; at each place a bounded number of patterns is tried, so time grows with the length only. */
function scan(source: Source, span: Span, context: DeadlineContext, value: boolean): FoundDeadline[] {
  const text = source.folded.slice(span.start, span.end);
  const planMonth = monthOf(context);
  const soFar: SentenceSoFar = {
    year: null,
    from: null,
    start: null,
    end: 0,
    planYear: context.year,
    planMonth,
    value,
  };
  const found: FoundDeadline[] = [];
  for (let at = 0; at < text.length; ) {
    const match = BEGINS.test(text.charAt(at)) ? (readTitle(text, at) ?? readAt(text, at, soFar)) : null;
    if (match?.reading) {
      found.push(toFound({ source, text, offset: span.start, context }, match, match.reading));
      soFar.year = yearOf(match.reading) ?? soFar.year;
    }
    if (match) soFar.end = match.end;
    at = match?.end ?? at + 1;
  }
  return found;
}

const monthOf = ({ year, publishedOn }: DeadlineContext): number | null =>
  publishedOn?.startsWith(`${year}-`) ? Number(publishedOn.slice(5, 7)) : null;

/** The titles of documents are passed over: 《2016年底前…计划》. */
function readTitle(text: string, at: number): DeadlineMatch | null {
  if (text.charAt(at) !== '《') return null;
  const close = text.slice(at, at + LONGEST_TITLE).indexOf('》');
  return { start: at, end: at + Math.max(close, 0) + 1, reading: null };
}

/** What begins here, the longest form first: 每年6月30日前 is a rhythm, 收到申请后5日内 a term, else a date. */
function readAt(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  return (
    readStartYear(text, at, soFar) ??
    sinceStart(readRecurrence(text, at, soFar), soFar) ??
    readTerm(text, at, soFar) ??
    readDate(text, at, soFar)
  );
}

function readStartYear(text: string, at: number, soFar: SentenceSoFar): DeadlineMatch | null {
  const found = /\d/.test(text.charAt(at - 1)) ? null : matchAt(START_YEAR, text, at);
  const year = found?.groups?.year;
  if (!found || !year) return null;
  soFar.from = readYearWord(year);
  soFar.start = { start: at, end: at + found[0].length };
  return { ...soFar.start, reading: null };
}

/** 「自2016年起,每季度」 is quoted as one. */
function sinceStart(match: DeadlineMatch | null, { start }: SentenceSoFar): DeadlineMatch | null {
  return match && start?.end === match.start ? { ...match, start: start.start } : match;
}

const yearOf = ({ day }: DeadlineReading): string | null =>
  day?.by === 'month' && /^\d{4}$/.test(day.year) ? day.year : null;

type Reading = { source: Source; text: string; offset: number; context: DeadlineContext };

function toFound(
  { source, text, offset, context }: Reading,
  match: DeadlineMatch,
  reading: DeadlineReading,
): FoundDeadline {
  const counted = reading.count ? null : readCount(text, match.end, reading);
  const count = reading.count ?? counted?.count;
  // 「年内至少听取一次」 is quoted with its count; 「每季度」 stands alone.
  const end = counted?.atLeast && reading.kind === 'date' ? counted.end : match.end;
  const deadline = deadlineAt(source, { start: offset + match.start, end: offset + end }, reading, context);
  if (!count) return { reading, deadline };
  const rule = reading.kind === 'date' ? `at least ${count} times by then` : deadline.rule;
  return { reading, deadline: { ...deadline, rule, count } };
}

function deadlineAt(source: Source, place: Span, reading: DeadlineReading, context: DeadlineContext): ParsedDeadline {
  const { text, ...span } = quote(source, place);
  const { kind, day, rule, recurrence, trigger, window, from } = reading;
  const fromYear = from && recurrence ? resolveYear(from, context.year) : null;
  return {
    quote: text,
    ...span,
    kind,
    date: day ? resolveDeadline(day, context) : null,
    rule: fromYear ? `${rule}, from ${fromYear}` : rule,
    recurrence: recurrence && fromYear ? { ...recurrence, fromYear } : recurrence,
    ...(trigger ? { trigger } : {}),
    ...(window ? { window } : {}),
  };
}

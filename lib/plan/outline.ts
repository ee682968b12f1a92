import { DATE_LINE, NOTE_LINE } from './document-lines';
import { findDeadlines } from './find-deadlines';
import { findStatements } from './find-statements';
import { findSubjects } from './find-subjects';
import { type LineNumber, readLineNumber } from './numbering';
import type { DutyForm } from './parsed-plan';
import type { ReadingContext } from './reading-context';
import { linesOf, type Source, type Span, trimSpan } from './source';
import { readBareList } from './statement-body';
import { findLabels } from './statement-labels';
import type { TableRow } from './table-row';
import { readTables } from './table-rows';

/** An item before its duties are read. */
export type OutlineItem = Span & {
  rank: number;
  label: string | null;
  value: number | null;
  title: Span | null;
  bodyStart: number;
  /** Where its first line ends. */
  lineEnd: number;
  /** Text before the first item or after the last (signature, attachments): an item only if it holds a statement. */
  aside: boolean;
  row: TableRow | null;
};

const LONGEST_LOOK = 400;
const UNNUMBERED_RANK = 1;
const ROW_RANK = 9;
/** Longer first sentences of a 一、 or （一） are the obligation itself, not its heading. */
const LONGEST_HEADING = 60;
const LONGEST_LOW_HEADING = 20;
const HEADING_RANKS = 2;

/** The items of a text from `from` on, in order; together they cover it. */
export function readOutline(source: Source, from: number, context: ReadingContext): OutlineItem[] {
  const whole = { start: from, end: source.text.length };
  const tables = readTables(source, whole, context);
  const rows = tables.flatMap((table) => table.rows.map(rowItem));
  const lines: OutlineItem[] = [];
  for (const line of linesOutside(
    source,
    whole,
    tables.map((table) => table.region),
  )) {
    const item = readLine(source, line, { last: lines.at(-1) ?? null, context });
    if (item) lines.push(item);
  }
  return closeItems(
    source,
    [...lines, ...rows].sort((a, b) => a.start - b.start),
    whole.end,
  );
}

/** The lines that are part of no table; both lists are in order. */
function linesOutside(source: Source, whole: Span, regions: readonly Span[]): Span[] {
  let next = 0;
  return linesOf(source, whole).filter((line) => {
    while ((regions[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    return line.start < (regions[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function rowItem(row: TableRow): OutlineItem {
  const { start, end, label, title, task } = row;
  return {
    start,
    end,
    rank: ROW_RANK,
    label,
    value: null,
    title,
    bodyStart: task.start,
    lineEnd: end,
    aside: false,
    row,
  };
}

type Around = { last: OutlineItem | null; context: ReadingContext };

function readLine(source: Source, line: Span, { last, context }: Around): OutlineItem | null {
  const folded = source.folded.slice(line.start, line.end);
  const number = readLineNumber(folded);
  if (number) return numberedItem(source, line, { number, context });
  if (NOTE_LINE.test(folded) || DATE_LINE.test(folded)) return unnumbered(line, true);
  if (!last) return unnumbered(line, true);
  return opensClosingParagraph(source, line, { last, context }) ? unnumbered(line, false) : null;
}

function numberedItem(
  source: Source,
  line: Span,
  { number, context }: { number: LineNumber; context: ReadingContext },
): OutlineItem {
  const after = { start: line.start + number.length, end: line.end };
  const { rank, label, value } = number;
  const title = readHeading(source, after, { rank, context });
  return {
    ...line,
    rank,
    label,
    value,
    title,
    bodyStart: title?.end ?? after.start,
    lineEnd: line.end,
    aside: false,
    row: null,
  };
}

function unnumbered(line: Span, aside: boolean): OutlineItem {
  return {
    ...line,
    rank: UNNUMBERED_RANK,
    label: null,
    value: null,
    title: null,
    bodyStart: line.start,
    lineEnd: line.end,
    aside,
    row: null,
  };
}

/** 「各级各部门要高度重视…」 on a line of its own after an item that was complete on its line closes the plan. */
function opensClosingParagraph(source: Source, line: Span, { last, context }: Around): boolean {
  if (!last || last.aside || !last.title || last.row || !endsSentence(source, line.start)) return false;
  const runIn = trimSpan(source, { start: last.title.end, end: last.lineEnd });
  if (runIn.start >= runIn.end) return false;
  const head = source.folded.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADING));
  const comma = head.search(/[,。;]/);
  if (findLabels(head).some((label) => label.start === 0)) return false;
  const clause = { start: line.start, end: comma < 0 ? line.start + head.length : line.start + comma };
  return findSubjects(source, clause, context).length > 0;
}

/** False for a line that continues the one above it, and for a bracket that speaks of it. */
function endsSentence(source: Source, at: number): boolean {
  const above = source.folded
    .slice(Math.max(0, at - 20), at)
    .trimEnd()
    .slice(-1);
  return '。!?;)】〕]'.includes(above) && !'([〔【'.includes(source.folded.charAt(at));
}

/** The heading of a numbered line: its first sentence up to a statement, unless that is the obligation itself. */
function readHeading(
  source: Source,
  line: Span,
  { rank, context }: { rank: number; context: ReadingContext },
): Span | null {
  const { first, form } = firstSentence(source, line, context);
  if (first.start >= first.end || form === 'prose') return null;
  const after = source.folded.slice(first.end, Math.min(line.end, first.end + 8));
  if (after.startsWith(':') && isNames(source, first, context)) return null;
  if (rank <= HEADING_RANKS) return isHeading(source, first, context) ? first : null;
  const isWholeDuty = /^[。:]\s*$/.test(after) || holdsDeadline(source, first);
  return first.end - first.start <= LONGEST_LOW_HEADING && !isWholeDuty ? first : null;
}

/** Up to 。 or ：, or to a statement before that; `form` is that of the statement. */
function firstSentence(source: Source, line: Span, context: ReadingContext): { first: Span; form: DutyForm | null } {
  const folded = source.folded.slice(line.start, Math.min(line.end, line.start + LONGEST_LOOK));
  const stop = folded.search(/[。:]/);
  const first = trimSpan(source, { start: line.start, end: line.start + (stop < 0 ? folded.length : stop) });
  const mayState = stop < 0 || /[(〔[【]/.test(folded);
  const until = mayState ? { start: line.start, end: line.start + folded.length } : first;
  const [stated] = mayState ? findStatements(source, until, { ...context, inTable: false }) : [];
  if (!stated || stated.start >= first.end) return { first, form: null };
  return { first: trimSpan(source, { start: first.start, end: stated.start }), form: stated.form };
}

const isHeading = (source: Source, span: Span, context: ReadingContext): boolean =>
  span.end - span.start <= LONGEST_HEADING && findSubjects(source, span, context).length === 0;

/** 「1.市教育局：公布招生结果」: the body is no heading. */
const isNames = (source: Source, span: Span, context: ReadingContext): boolean =>
  readBareList(source, span, 'responsible', context) !== null;

function holdsDeadline(source: Source, span: Span): boolean {
  return findDeadlines(source, span, { year: null, publishedOn: null }).length > 0;
}

/** An item ends where the next one begins; trailing blanks belong to nobody. */
function closeItems(source: Source, items: readonly OutlineItem[], end: number): OutlineItem[] {
  return items.map((item, i) => {
    if (item.row) return item;
    const whole = { start: item.start, end: items[i + 1]?.start ?? end };
    const blanks = /\s*$/.exec(source.folded.slice(Math.max(whole.start, whole.end - 200), whole.end))?.[0].length ?? 0;
    return { ...item, end: Math.max(item.bodyStart, whole.end - blanks) };
  });
}

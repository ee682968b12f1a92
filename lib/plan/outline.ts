import { findDeadlines } from './find-deadlines';
import { findSubjects } from './find-subjects';
import { type LineNumber, readLineNumber } from './numbering';
import { linesOf, type Source, type Span, trimSpan } from './source';
import { readTables, type TableRow } from './table-rows';

/** An item before its duties are read. */
export type OutlineItem = Span & {
  rank: number;
  label: string | null;
  value: number | null;
  title: Span | null;
  bodyStart: number;
  /** Text before the first item or after the last (signature, attachments): an item only if it holds a statement. */
  aside: boolean;
  row: TableRow | null;
};

const NOTE = /^(?:附件|附:|附表|相关阅读|抄送|主题词|责任编辑|来源:|信息来源|打印|关闭窗口|扫一扫|此件)/;
const DATE_LINE =
  /^(?:\d{4}|[一二〇零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const BRACKETED_STATEMENT = /[(〔[【][^)〕\]】]*(?:落实|牵头|负责|责任|配合)/;
const UNNUMBERED_RANK = 1;
const ROW_RANK = 9;
/** Longer first sentences of a 一、 or （一） are the obligation itself, not its heading. */
const LONGEST_HEADING = 60;
const LONGEST_LOW_HEADING = 20;
const HEADING_RANKS = 2;

/** The items of a text from `from` on, in order; together they cover it. */
export function readOutline(source: Source, from: number): OutlineItem[] {
  const whole = { start: from, end: source.text.length };
  const tables = readTables(source, whole);
  const rows = tables.flatMap((table) => table.rows.map(rowItem));
  const lines: OutlineItem[] = [];
  for (const line of linesOutside(
    source,
    whole,
    tables.map((table) => table.region),
  )) {
    const item = readLine(source, line, lines.at(-1) ?? null);
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
  return { start, end, rank: ROW_RANK, label, value: null, title, bodyStart: task.start, aside: false, row };
}

function readLine(source: Source, line: Span, last: OutlineItem | null): OutlineItem | null {
  const folded = source.folded.slice(line.start, line.end);
  const number = readLineNumber(folded);
  if (number) return numberedItem(source, line, number);
  if (NOTE.test(folded) || DATE_LINE.test(folded)) return unnumbered(line, true);
  if (!last) return unnumbered(line, true);
  return opensClosingParagraph(source, line, last) ? unnumbered(line, false) : null;
}

function numberedItem(source: Source, line: Span, number: LineNumber): OutlineItem {
  const after = { start: line.start + number.length, end: line.end };
  const { rank, label, value } = number;
  const title = readHeading(source, after, rank);
  return { ...line, rank, label, value, title, bodyStart: title?.end ?? after.start, aside: false, row: null };
}

function unnumbered(line: Span, aside: boolean): OutlineItem {
  return {
    ...line,
    rank: UNNUMBERED_RANK,
    label: null,
    value: null,
    title: null,
    bodyStart: line.start,
    aside,
    row: null,
  };
}

/** 「各级各部门要高度重视…」 on a line of its own after an item that was complete on its line closes the plan. */
function opensClosingParagraph(source: Source, line: Span, last: OutlineItem): boolean {
  if (last.aside || !last.title) return false;
  const lineEnd = source.folded.indexOf('\n', last.title.end);
  const runIn = trimSpan(source, { start: last.title.end, end: lineEnd < 0 ? source.text.length : lineEnd });
  if (runIn.start >= runIn.end) return false;
  const comma = source.folded.slice(line.start, line.end).search(/[,。;]/);
  const clause = { start: line.start, end: comma < 0 ? line.end : line.start + comma };
  return findSubjects(source, clause, null).length > 0;
}

/** The heading of a numbered line: its first sentence, unless that is the obligation itself. */
function readHeading(source: Source, line: Span, rank: number): Span | null {
  const folded = source.folded.slice(line.start, line.end);
  const stop = folded.search(/[。:]|[(〔[【](?=[^)〕\]】]*(?:落实|牵头|负责|责任|配合))/);
  const first = trimSpan(source, { start: line.start, end: stop < 0 ? line.end : line.start + stop });
  const words = source.folded.slice(first.start, first.end);
  if (words === '' || BRACKETED_STATEMENT.test(words)) return null;
  if (rank <= HEADING_RANKS) return words.length <= LONGEST_HEADING && !opensWithSubject(source, first) ? first : null;
  const alone = /^[。:]\s*$/.test(stop < 0 ? '' : folded.slice(stop));
  return !alone && words.length <= LONGEST_LOW_HEADING && !holdsDeadline(source, first) ? first : null;
}

function holdsDeadline(source: Source, span: Span): boolean {
  return findDeadlines(source, span, { year: null, publishedOn: null }).length > 0;
}

function opensWithSubject(source: Source, sentence: Span): boolean {
  return findSubjects(source, sentence, null)[0]?.start === sentence.start;
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

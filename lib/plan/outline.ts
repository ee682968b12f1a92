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
  const items: OutlineItem[] = [];
  let next = 0;
  for (const line of linesOf(source, whole)) {
    while ((tables[next]?.region.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const table = tables[next];
    if (table && table.region.start <= line.start) {
      if (items.at(-1)?.row !== table.rows.at(-1)) items.push(...table.rows.map(rowItem));
      continue;
    }
    const item = readLine(source, line, items.at(-1) ?? null);
    if (item) items.push(item);
  }
  return closeItems(source, items, whole.end);
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
  const alone = stop < 0 || /^[。:]?\s*$/.test(folded.slice(stop));
  const length = first.end - first.start;
  if (length === 0 || BRACKETED_STATEMENT.test(source.folded.slice(first.start, first.end))) return null;
  if (rank <= HEADING_RANKS) return length <= LONGEST_HEADING && !opensWithSubject(source, first) ? first : null;
  if (alone && stop >= 0) return null;
  const dated = findDeadlines(source, first, { year: null, publishedOn: null }).length > 0;
  return length <= LONGEST_LOW_HEADING && !dated ? first : null;
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

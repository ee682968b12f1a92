import { listNumber, numberedText } from '@/lib/document/list-number';
import { cellText, tableLines } from '@/lib/document/table-text';
import { attribute, type HtmlElement, type HtmlNode, isElement, ownText, shownChildren } from './html-tree';

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LIST_FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
};
const MOST_COLUMNS = 100;
/** Nesting of a page is not bounded by anything else. */
const DEEPEST = 400;

type Writer = { lines: string[]; line: string };

/** What is shown, one paragraph or table row a line; blank lines are left out. */
export function linesOfHtml(root: HtmlNode): string[] {
  const writer: Writer = { lines: [], line: '' };
  write(root, writer, 0);
  endLine(writer);
  return writer.lines;
}

function endLine(writer: Writer): void {
  const words = writer.line.replace(/[ \t\f\u00a0]+/g, ' ').trim();
  if (words !== '') writer.lines.push(words);
  writer.line = '';
}

function write(node: HtmlNode, writer: Writer, depth: number): void {
  if (depth > DEEPEST) return;
  if (!isElement(node)) {
    writer.line += wordsAfter(writer.line, ownText(node));
    writeChildren(node, writer, depth);
    return;
  }
  const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'br';
  if (isBlock) endLine(writer);
  const rows = node.tagName === 'table' ? dataRows(node) : null;
  if (rows) writer.lines.push(...tableLines(rows));
  else if (node.tagName === 'ol') writeOrdered(node, writer, depth);
  else writeChildren(node, writer, depth);
  if (isBlock) endLine(writer);
}

/** A line break in the source is a blank in a page; between Chinese letters it is nothing. */
const wordsAfter = (line: string, text: string): string =>
  text.replace(/[\r\n]+/g, (breaks, at: number) => {
    const before = at > 0 ? text.charAt(at - 1) : line.slice(-1);
    return /[\p{Script=Han}，。、；]/u.test(before) ? '' : breaks && ' ';
  });

function writeChildren(node: HtmlNode, writer: Writer, depth: number): void {
  for (const child of shownChildren(node)) write(child, writer, depth + 1);
}

/** Browsers number the items of an ordered list; its words hold no numbers. */
function writeOrdered(list: HtmlElement, writer: Writer, depth: number): void {
  const format = LIST_FORMATS[listStyle(list)] ?? 'decimal';
  const mark = format === 'chineseCounting' ? '、' : '.';
  let number = Number(attribute(list, 'start') ?? 1) || 1;
  for (const item of shownChildren(list)) {
    const first = writer.lines.length;
    write(item, writer, depth + 1);
    const words = writer.lines[first];
    if (!isElement(item) || item.tagName !== 'li' || words === undefined) continue;
    number = Number(attribute(item, 'value') ?? number) || number;
    writer.lines[first] = numberedText(`${listNumber(number, format)}${mark}`, words);
    number += 1;
  }
}

function listStyle(list: HtmlElement): string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(list, 'style') ?? '')?.[1];
  return style ?? attribute(list, 'type') ?? '';
}

const tagged = (node: HtmlNode, names: readonly string[]): HtmlElement[] =>
  shownChildren(node).filter((child): child is HtmlElement => isElement(child) && names.includes(child.tagName));

/** The rows of a table of data; null for one that only lays a page out: other tables, or single cells, in it. */
function dataRows(table: HtmlElement): string[][] | null {
  const groups = [table, ...tagged(table, ['thead', 'tbody', 'tfoot'])];
  const rows = groups.flatMap((group) => tagged(group, ['tr'])).map((row) => tagged(row, ['td', 'th']));
  if (rows.every((cells) => cells.length < 2)) return null;
  if (rows.flat().some((cell) => holds(cell, 'table'))) return null;
  const taken = new Map<number, number>();
  return rows.map((cells) => placeCells(cells, taken));
}

const holds = (node: HtmlNode, name: string): boolean =>
  shownChildren(node).some((child) => (isElement(child) && child.tagName === name) || holds(child, name));

/** `taken`: how many rows more a cell from above stands in each column. */
function placeCells(cells: readonly HtmlElement[], taken: Map<number, number>): string[] {
  const row: string[] = [];
  const skip = () => {
    for (let left = taken.get(row.length) ?? 0; left > 0; left = taken.get(row.length) ?? 0) {
      taken.set(row.length, left - 1);
      row.push('');
    }
  };
  for (const cell of cells) {
    skip();
    const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
    const words = cellText(linesOfHtml(cell).join(' '));
    const columns = Math.min(across, MOST_COLUMNS - row.length);
    for (let column = 0; column < columns; column += 1) {
      taken.set(row.length, down - 1);
      row.push(column === 0 ? words : '');
    }
  }
  skip();
  return row;
}

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(1000, Math.max(1, Number(attribute(cell, name) ?? 1) || 1));

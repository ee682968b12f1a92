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

/** What is shown, one paragraph or table row a line; blank lines are left out. */
export function linesOfHtml(root: HtmlNode): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const words = line.replace(/[ \t\f\u00a0]+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const walk = (node: HtmlNode, depth: number): void => {
    line += ownText(node).replace(/[\r\n]+/g, (breaks) =>
      /[\p{Script=Han}，。、；]$/u.test(line) ? '' : breaks && ' ',
    );
    if (!isElement(node) || depth > DEEPEST) return children(node, depth);
    if (node.tagName === 'br') return end();
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) end();
    const rows = node.tagName === 'table' ? dataRows(node) : null;
    if (rows) lines.push(...tableLines(rows));
    else if (node.tagName === 'ol') orderedList(node, depth);
    else children(node, depth);
    if (isBlock) end();
  };
  const children = (node: HtmlNode, depth: number): void => {
    if (depth <= DEEPEST) for (const child of shownChildren(node)) walk(child, depth + 1);
  };
  const orderedList = (list: HtmlElement, depth: number): void => {
    const format = LIST_FORMATS[listStyle(list)] ?? 'decimal';
    let number = Number(attribute(list, 'start') ?? 1) || 1;
    for (const item of shownChildren(list)) {
      const first = lines.length;
      if (isElement(item) && item.tagName === 'li') number = Number(attribute(item, 'value') ?? number) || number;
      walk(item, depth + 1);
      if (!isElement(item) || item.tagName !== 'li' || lines[first] === undefined) continue;
      const mark = format === 'chineseCounting' ? '、' : '.';
      lines[first] = numberedText(`${listNumber(number, format)}${mark}`, lines[first]);
      number += 1;
    }
  };
  walk(root, 0);
  end();
  return lines;
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
    const [across, down] = ['colspan', 'rowspan'].map((name) => spanOf(cell, name));
    const words = cellText(linesOfHtml(cell).join(' '));
    for (let column = 0; column < (across ?? 1) && row.length < MOST_COLUMNS; column += 1) {
      if ((down ?? 1) > 1) taken.set(row.length, (down ?? 1) - 1);
      row.push(column === 0 ? words : '');
    }
  }
  skip();
  return row;
}

const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(1000, Math.max(1, Number(attribute(cell, name) ?? 1) || 1));

import { tabbedRows } from '@/lib/document/tabbed-rows';
import { cellText, tableLines } from '@/lib/document/table-text';

const BLOCKS = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'SECTION',
  'ARTICLE',
  'BODY',
  'CENTER',
  'UL',
  'BR',
  'OL',
]);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'HEAD']);

const MOST_COLUMNS = 100;

/** Cells that reach down leave their column empty in the rows below. `left`: how many rows more, by column. */
function rowsOf(table: HTMLTableElement): string[][] {
  const left: number[] = [];
  return [...table.rows].map((row) => {
    const line: string[] = [];
    const skip = () => {
      for (; (left[line.length] ?? 0) > 0; line.push('')) left[line.length] = (left[line.length] ?? 0) - 1;
    };
    for (const cell of row.cells) {
      skip();
      const words = cellText(linesOf(cell).join(' '));
      for (let column = 0; column < Math.min(cell.colSpan, MOST_COLUMNS); column += 1) {
        left[line.length] = cell.rowSpan - 1;
        line.push(column === 0 ? words : '');
      }
    }
    skip();
    return line;
  });
}

type Writer = { lines: string[]; line: string };

function endLine(writer: Writer): void {
  const words = writer.line.replace(/\s+/g, ' ').trim();
  if (words) writer.lines.push(words);
  writer.line = '';
}

function linesOf(container: Node): string[] {
  const writer: Writer = { lines: [], line: '' };
  for (const node of container.childNodes) {
    if (node instanceof HTMLElement) writeElement(node, writer);
    else writer.line += node.textContent ?? '';
  }
  endLine(writer);
  return writer.lines;
}

function writeElement(node: HTMLElement, writer: Writer): void {
  if (SILENT.has(node.tagName)) return;
  const isTable = node instanceof HTMLTableElement;
  const isBlock = BLOCKS.has(node.tagName) || node.querySelector('table, p, br') !== null;
  if (!isTable && !isBlock) {
    writer.line += node.textContent ?? '';
    return;
  }
  endLine(writer);
  writer.lines.push(...(isTable ? tableLines(rowsOf(node)) : linesOf(node)));
}

/**
 * What is pasted, with the cells of tables from Word, Excel or a web page kept as rows; null when there is no table and the
 * browser can paste as ever. The markup is read, never run.
 */
export function pastedText({ html, text }: { html: string; text: string }): string | null {
  if (/<table[\s>]/i.test(html)) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const lines = linesOf(page.body);
    if (lines.length > 0) return lines.join('\n');
  }
  const rows = tabbedRows(text);
  return rows === text ? null : rows;
}

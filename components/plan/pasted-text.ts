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
  'OL',
]);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'HEAD']);

const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

function rowOf(row: HTMLTableRowElement): string[] {
  return [...row.cells].flatMap((cell) => {
    const covered = Math.min(cell.colSpan, 100) - 1;
    return [cellText(linesOf(cell).join(' ')), ...Array.from({ length: covered }, () => '')];
  });
}

/** Cells that reach down leave their column empty in the rows below. */
function rowsOf(table: HTMLTableElement): string[][] {
  const left: number[] = [];
  return [...table.rows].map((row) => {
    const cells = rowOf(row);
    const spans = [...row.cells].flatMap((cell) =>
      Array.from({ length: Math.min(cell.colSpan, 100) }, () => cell.rowSpan),
    );
    const line: string[] = [];
    for (let next = 0; next < cells.length || (left[line.length] ?? 0) > 0; ) {
      const column = line.length;
      if ((left[column] ?? 0) > 0) {
        left[column] = (left[column] ?? 0) - 1;
        line.push('');
      } else {
        left[column] = (spans[next] ?? 1) - 1;
        line.push(cells[next] ?? '');
        next += 1;
      }
    }
    return line;
  });
}

function linesOf(container: Node): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words) lines.push(words);
    line = '';
  };
  for (const node of container.childNodes) {
    if (node instanceof HTMLTableElement) {
      end();
      lines.push(...tableLines(rowsOf(node)));
    } else if (node instanceof HTMLElement && SILENT.has(node.tagName)) continue;
    else if (node instanceof HTMLElement && node.tagName === 'BR') end();
    else if (node instanceof HTMLElement && (BLOCKS.has(node.tagName) || node.querySelector('table, p'))) {
      end();
      lines.push(...linesOf(node));
    } else line += wordsOf(node) && (node.textContent ?? '');
  }
  end();
  return lines;
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

import type { PartyRole } from './parsed-plan';
import type { ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import type { Statement } from './statement';
import { isDeadlineCell, readWhoCell } from './table-cells';
import { columnOf } from './table-columns';
import type { TableRegion } from './table-regions';
import { finishRow, type TableRow } from './table-row';

type Row = { texts: Span[]; label: string | null; statements: Statement[]; deadlines: Span[] };
const emptyRow = (): Row => ({ texts: [], label: null, statements: [], deadlines: [] });

/**
 * A table of which only the order of its cells is left: text begins a row once the row above has its bodies, a cell with
 * digits only is the row's number, names belong to the row before them in the order of the columns.
 */
export function readStream(source: Source, region: TableRegion, context: ReadingContext): TableRow[] {
  const roles: PartyRole[] = [];
  const rows: Row[] = [];
  for (const cell of cellsOf(source, region)) {
    const words = source.folded.slice(cell.start, cell.end);
    const column = columnOf(words);
    if (column?.holds === 'who') roles.push(column.role);
    if (!column && !takesCell(source, rows.at(-1), { cell, roles, context })) placeText(rows, cell, words);
  }
  return finishRows(source, rows);
}

function finishRows(source: Source, rows: readonly Row[]): TableRow[] {
  const finished: TableRow[] = [];
  for (const row of rows) {
    const { row: done } = finishRow(source, { ...row, carried: finished.at(-1)?.title ?? null });
    if (done) finished.push(done);
  }
  return finished;
}

function placeText(rows: Row[], cell: Span, words: string): void {
  const last = rows.at(-1);
  const isNumber = /^\d{1,3}$/.test(words);
  const row = last && last.statements.length === 0 && !(isNumber && last.label) ? last : emptyRow();
  if (row !== last) rows.push(row);
  if (isNumber) row.label = words;
  else row.texts.push(cell);
}

type Cell = { cell: Span; roles: readonly PartyRole[]; context: ReadingContext };

/** A cell with bodies or a deadline belongs to the row whose task stands before it. */
function takesCell(source: Source, row: Row | undefined, { cell, roles, context }: Cell): boolean {
  if (!row) return false;
  const statement =
    row.texts.length > 0 ? readWhoCell(source, cell, roles[row.statements.length] ?? 'responsible', context) : null;
  if (statement?.reading.sure) row.statements.push(statement);
  else if (row.statements.length === 0 || !isDeadlineCell(source, cell)) return false;
  else row.deadlines.push(cell);
  return true;
}

function cellsOf(source: Source, region: TableRegion): Span[] {
  return region.lines.flatMap((line) => {
    const cells: Span[] = [];
    let start = line.start;
    for (const part of source.folded.slice(line.start, line.end).split(/[|\t]/)) {
      const leading = part.length - part.trimStart().length;
      const cell = { start: start + leading, end: start + part.trimEnd().length };
      if (cell.start < cell.end) cells.push(cell);
      start += part.length + 1;
    }
    return cells;
  });
}

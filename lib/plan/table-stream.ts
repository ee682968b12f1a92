import { isBodyName } from '@/lib/organisation/body-name';
import type { PartyRole } from './parsed-plan';
import type { ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import type { Statement } from './statement';
import { isDeadlineCell, readWhoCell } from './table-cells';
import { columnOf } from './table-columns';
import type { TableRegion } from './table-regions';
import { finishRow, type TableRow } from './table-row';

type Row = { texts: Span[]; label: string | null; statements: Statement[]; deadlines: Span[] };
const PERSONAL_NAMES = /^\p{Script=Han}{2,4}(?:[、,\s]\p{Script=Han}{2,4}){0,5}$/u;
const emptyRow = (): Row => ({ texts: [], label: null, statements: [], deadlines: [] });

/**
 * A table of which only the order of its cells is left: text begins a row once the row above has its bodies, a cell with
 * digits only is the row's number, names belong to the row before them in the order of the columns.
 */
export function readStream(source: Source, region: TableRegion, context: ReadingContext): TableRow[] {
  const cells = cellsOf(source, region).map((cell) => {
    const words = source.folded.slice(cell.start, cell.end);
    return { cell, words, column: columnOf(words) };
  });
  const roles: PartyRole[] = [];
  const rows: Row[] = [];
  const namesPersons = cells.some(({ column }) => column?.holds === 'person');
  for (const { cell, words, column } of cells) {
    if (column?.holds === 'who') roles.push(column.role);
    if (column || (namesPersons && isPersonCell(rows.at(-1), words))) continue;
    if (!takesCell(source, rows.at(-1), { cell, roles, context })) placeText(rows, cell, words);
  }
  return finishRows(source, rows);
}

/** 王强, 王强、李明 under 牵头领导: a person's own name stands behind the task and is none. */
function isPersonCell(row: Row | undefined, words: string): boolean {
  return row !== undefined && row.texts.length > 0 && PERSONAL_NAMES.test(words) && !isBodyName(words);
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

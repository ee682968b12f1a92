import type { ReadingContext } from './reading-context';
import { type Source, type Span, trimSpan } from './source';
import { isDeadlineCell, readWhoCell } from './table-cells';
import { type Column, columnOf } from './table-columns';
import { isRule, type TableRegion } from './table-regions';

/** The cells of one row by column; a cell of a drawn table may have a piece on several lines. */
export type GridRow = { cells: { column: Column; pieces: Span[] }[] };

type RawRow = Span[][];
const UNKNOWN: Column = { holds: 'unknown' };
const FEWEST_HEADINGS = 2;

/** Cuts a grid into rows under its headings; null when it has no row of headings. */
export function readGrid(source: Source, region: TableRegion, context: ReadingContext): GridRow[] | null {
  const rows =
    region.layout === 'drawn'
      ? drawnRows(source, region)
      : region.lines.map((line) => cellsOf(source, line).map((cell) => [cell]));
  let columns: Column[] | null = null;
  const read: GridRow[] = [];
  for (const row of rows) {
    const headings = readHeadings(source, row);
    if (headings) columns = headings;
    else if (columns) read.push(alignRow(source, row, { columns, context }));
    else if (row.some((pieces) => pieces.some((piece) => piece.end > piece.start))) return null;
  }
  return columns && read;
}

/** The lines between two rules are one row; each line adds a piece to the cells it fills. */
function drawnRows(source: Source, region: TableRegion): RawRow[] {
  const ruled = region.lines.filter((line) => isRule(source.folded.slice(line.start, line.end))).length;
  const rows: RawRow[] = [];
  let open = false;
  for (const line of region.lines) {
    if (isRule(source.folded.slice(line.start, line.end))) {
      open = false;
      continue;
    }
    const cells = cellsOf(source, line);
    const last = rows.at(-1);
    // Two or three rules frame the head only; then each line is a row.
    if (open && last && ruled > 3) for (const [i, cell] of cells.entries()) last[i] = [...(last[i] ?? []), cell];
    else rows.push(cells.map((cell) => [cell]));
    open = true;
  }
  return rows;
}

function cellsOf(source: Source, line: Span): Span[] {
  const folded = source.folded.slice(line.start, line.end);
  const separator = folded.includes('|') ? '|' : folded.includes('\t') ? '\t' : ' ';
  let start = line.start;
  const parts = folded.split(separator).map((part) => {
    const leading = part.length - part.trimStart().length;
    const cell = { start: start + leading, end: start + Math.max(leading, part.trimEnd().length) };
    start += part.length + 1;
    return cell;
  });
  return separator === ' ' ? filled(parts) : parts;
}

const filled = (pieces: readonly Span[]): Span[] => pieces.filter((piece) => piece.end > piece.start);

/** A row is the head when its cells are headings, at least two, and one of them asks who. */
function readHeadings(source: Source, row: RawRow): Column[] | null {
  const columns = row.map((pieces) =>
    columnOf(
      filled(pieces)
        .map(({ start, end }) => source.folded.slice(start, end))
        .join(''),
    ),
  );
  const known = columns.filter((column) => column !== null);
  const texts = row.filter((pieces) => filled(pieces).length > 0).length;
  if (known.length < FEWEST_HEADINGS || known.length * 2 < texts) return null;
  return known.some((column) => column.holds === 'who') ? columns.map((column) => column ?? UNKNOWN) : null;
}

type Table = { columns: readonly Column[]; context: ReadingContext };

/** Merged cells shift a row to the left or right: the place where its cells fit the headings best is taken. */
function alignRow(source: Source, row: RawRow, { columns, context }: Table): GridRow {
  const most = Math.min(3, columns.length);
  const shifts = [0, ...Array.from({ length: most }, (_, i) => [i + 1, -(i + 1)]).flat()];
  const known = columns.some((column) => column.holds === 'unknown') ? shifts : shifts;
  let best = { shift: 0, fit: Number.NEGATIVE_INFINITY };
  for (const shift of known) {
    const fit = fitOf(source, row, { columns, context, shift });
    if (fit > best.fit) best = { shift, fit };
    if (shift === 0 && fit >= columns.filter((column) => column.holds === 'who').length * 2 + 1) break;
  }
  return {
    cells: row.map((pieces, i) => ({
      column: columns[i + best.shift] ?? UNKNOWN,
      pieces: filled(pieces).map((piece) => trimSpan(source, piece)),
    })),
  };
}

function fitOf(source: Source, row: RawRow, { columns, context, shift }: Table & { shift: number }): number {
  return row.reduce(
    (sum, pieces, i) => sum + cellFit(source, filled(pieces), { column: columns[i + shift], context }),
    -Math.abs(shift) / 8,
  );
}

function cellFit(
  source: Source,
  pieces: readonly Span[],
  { column, context }: { column: Column | undefined; context: ReadingContext },
): number {
  const [cell] = pieces;
  if (!cell) return 0;
  const isNumber = /^[\d.、]{1,4}$/.test(source.folded.slice(cell.start, cell.end));
  switch (column?.holds) {
    case 'who':
      return readWhoCell(source, cell, column.role, context) ? 2 : -3;
    case 'when':
      return isDeadlineCell(source, cell) ? 2 : -1;
    case 'number':
      return isNumber ? 2 : -2;
    case 'task':
      return isNumber || readWhoCell(source, cell, 'responsible', context)?.reading.sure || isDeadlineCell(source, cell)
        ? -2
        : 1;
    case undefined:
      return -2;
    default:
      return 0;
  }
}

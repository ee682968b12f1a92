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
const FRAME_RULES = 3;

/** Cuts a grid into rows under its headings; null when it has no row of headings. */
export function readGrid(source: Source, region: TableRegion, context: ReadingContext): GridRow[] | null {
  let columns: Column[] | null = null;
  const read: GridRow[] = [];
  for (const row of rawRows(source, region)) {
    const headings = readHeadings(source, row);
    if (!headings && !columns) return null;
    if (headings) columns = headings;
    else if (columns) read.push(alignRow(source, row, { columns, context }));
  }
  return columns && read;
}

function rawRows(source: Source, region: TableRegion): RawRow[] {
  const rows =
    region.layout === 'drawn'
      ? drawnRows(source, region)
      : region.lines.map((line) => cellsOf(source, line).map((cell) => [cell]));
  return rows.filter((row) => row.some((pieces) => filled(pieces).length > 0));
}

/** The lines between two rules are one row; two or three rules frame the head only, and each line is a row. */
function drawnRows(source: Source, region: TableRegion): RawRow[] {
  const isRuled = (line: Span) => isRule(source.folded.slice(line.start, line.end));
  const everyRow = region.lines.filter(isRuled).length > FRAME_RULES;
  const rows: RawRow[] = [];
  let open = false;
  for (const line of region.lines) {
    const ruled = isRuled(line);
    const last = open && everyRow ? rows.at(-1) : undefined;
    if (last && !ruled) addPieces(last, cellsOf(source, line));
    else if (!ruled) rows.push(cellsOf(source, line).map((cell) => [cell]));
    open = !ruled;
  }
  return rows;
}

function addPieces(row: RawRow, cells: readonly Span[]): void {
  for (const [i, cell] of cells.entries()) {
    const pieces = row[i];
    if (pieces) pieces.push(cell);
    else row[i] = [cell];
  }
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
  let best = { shift: 0, fit: Number.NEGATIVE_INFINITY };
  for (const shift of shifts) {
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

type Place = { column: Column | undefined; context: ReadingContext };

/** How well a cell's words suit the column: names below 责任单位, days below 时限, digits below 序号, other text elsewhere. */
function cellFit(source: Source, [cell]: readonly Span[], { column, context }: Place): number {
  if (!cell) return 0;
  if (!column) return -2;
  const suits = suitsColumn(source, cell, column, context);
  return suits === null ? 0 : suits ? FIT[column.holds] : -FIT[column.holds] - 1;
}

/** What a suiting cell counts; names weigh most, since only they are certain. */
const FIT: Record<Column['holds'], number> = { who: 2, when: 2, number: 2, task: 1, person: 0, note: 0, unknown: 0 };

function suitsColumn(source: Source, cell: Span, column: Column, context: ReadingContext): boolean | null {
  const isNumber = /^[\d.、]{1,4}$/.test(source.folded.slice(cell.start, cell.end));
  switch (column.holds) {
    case 'who':
      return readWhoCell(source, cell, column.role, context) !== null;
    case 'when':
      return isDeadlineCell(source, cell);
    case 'number':
      return isNumber;
    case 'task':
      return !isNumber && !looksOtherwise(source, cell, context);
    case 'person':
    case 'note':
    case 'unknown':
      return null;
  }
}

const looksOtherwise = (source: Source, cell: Span, context: ReadingContext): boolean =>
  isDeadlineCell(source, cell) || (readWhoCell(source, cell, 'responsible', context)?.reading.sure ?? false);

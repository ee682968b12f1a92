import { NO_CONTEXT, type ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import { readWhoCell } from './table-cells';
import type { Column } from './table-columns';
import { type GridRow, readGrid } from './table-grid';
import { findTableRegions, type TableRegion } from './table-regions';
import { finishRow, type RowParts, type TableRow } from './table-row';
import { readStream } from './table-stream';

/** The tables of the span that name responsible bodies; other lines with | are ordinary text. */
export function readTables(
  source: Source,
  span: Span,
  context: ReadingContext = NO_CONTEXT,
): { region: Span; rows: TableRow[] }[] {
  return findTableRegions(source, span)
    .map((region) => ({ region, rows: readRegion(source, region, context) }))
    .filter(({ rows }) => rows.some((row) => row.statements.length > 0));
}

function readRegion(source: Source, region: TableRegion, context: ReadingContext): TableRow[] {
  const grid = region.layout === 'stream' ? null : readGrid(source, region, context);
  if (!grid) return readStream(source, region, context);
  const rows: TableRow[] = [];
  let carried: Span | null = null;
  for (const row of grid) {
    const read = readGridRow(source, row, { carried, context });
    if (read?.heading) carried = read.heading;
    if (read?.row) rows.push(read.row);
  }
  return rows;
}

type Around = { carried: Span | null; context: ReadingContext };

function readGridRow(source: Source, { cells }: GridRow, { carried, context }: Around) {
  const parts: RowParts = { texts: [], statements: [], deadlines: [], label: null, carried };
  for (const { column, pieces } of cells) addCell(source, parts, { column, pieces, context });
  return finishRow(source, parts);
}

type Cell = GridRow['cells'][number] & { context: ReadingContext };

function addCell(source: Source, parts: RowParts, { column, pieces, context }: Cell): void {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return;
  if (column.holds === 'who')
    parts.statements.push(...pieces.flatMap((piece) => readWhoCell(source, piece, column.role, context) ?? []));
  else if (column.holds === 'when') parts.deadlines.push(...pieces);
  else addText(source, parts, { column, whole: { start: first.start, end: last.end } });
}

/** A cell of digits is the row's number; persons and remarks are neither task nor heading. */
function addText(source: Source, parts: RowParts, { column, whole }: { column: Column; whole: Span }): void {
  const words = source.folded.slice(whole.start, whole.end);
  const isNumber = column.holds === 'number' || (column.holds === 'task' && /^\d{1,3}$/.test(words));
  if (isNumber) parts.label ??= words;
  else if (column.holds === 'task' || (column.holds === 'unknown' && parts.texts.length === 0)) parts.texts.push(whole);
}

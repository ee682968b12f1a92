import { NO_CONTEXT, type ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import type { Statement } from './statement';
import { readWhoCell } from './table-cells';
import { type GridRow, readGrid } from './table-grid';
import { findTableRegions, type TableRegion } from './table-regions';
import { finishRow, type TableRow } from './table-row';
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
  const texts: Span[] = [];
  const statements: Statement[] = [];
  const deadlines: Span[] = [];
  let label: string | null = null;
  for (const { column, pieces } of cells) {
    const [first] = pieces;
    const last = pieces.at(-1);
    if (!first || !last) continue;
    const whole = { start: first.start, end: last.end };
    const words = source.folded.slice(whole.start, whole.end);
    if (column.holds === 'who')
      statements.push(...pieces.flatMap((piece) => readWhoCell(source, piece, column.role, context) ?? []));
    else if (column.holds === 'when') deadlines.push(...pieces);
    else if (column.holds === 'number' || (column.holds === 'task' && /^\d{1,3}$/.test(words))) label ??= words;
    else if (column.holds === 'task' || (column.holds === 'unknown' && texts.length === 0)) texts.push(whole);
  }
  return finishRow(source, { texts, statements, deadlines, label, carried });
}

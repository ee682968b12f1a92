import { tableLines } from './table-text';

/** Cells with the places where their columns begin and end, in twentieths of a point: one border more than cells. */
export type BorderedRow = { cells: readonly string[]; borders: readonly number[] };

/** Borders nearer than this are one. */
const NEAR = 30;

/** Cells stand in the column where they begin; a cell over several columns leaves the others empty. */
export function borderedLines(rows: readonly BorderedRow[]): string[] {
  const columns: number[] = [];
  for (const border of rows.flatMap(({ borders }) => borders.slice(0, -1)).sort((a, b) => a - b))
    if (border - (columns.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) columns.push(border);
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  return tableLines(
    rows.map(({ cells, borders }) => {
      const line = Array.from({ length: width }, () => '');
      for (const [index, cell] of cells.entries()) {
        const border = borders[index];
        const column = border === undefined ? index : columns.findIndex((start) => Math.abs(start - border) <= NEAR);
        line[column < 0 ? index : column] = cell;
      }
      return line;
    }),
  );
}

const SEPARATOR = ' | ';

/** One line: blanks and line breaks inside a cell are single blanks, and a bar of the cell's own would part it. */
export const cellText = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/').trim();

const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;

/**
 * A table as lines, one row a line, ` | ` between cells, every row with as many cells as the widest. A merged cell stands
 * once, at its upper left; the cells it covers are empty. Rows before the first with two filled cells are the table's title
 * and print as plain lines; so does a table of one column. Empty rows and empty columns are left out.
 */
export function tableLines(given: readonly (readonly string[])[]): string[] {
  const rows = given.map((row) => row.map(cellText)).filter((row) => filled(row) > 0);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, column) => rows.some((row) => row[column]));
  const first = rows.findIndex((row) => filled(row) > 1);
  return rows.map((row, index) => {
    if (first < 0 || index < first) return row.find((cell) => cell !== '') ?? '';
    return used
      .flatMap((isUsed, column) => (isUsed ? [row[column] ?? ''] : []))
      .join(SEPARATOR)
      .trim();
  });
}

import { tableLines } from './table-text';

/** A cell of a spreadsheet with a line break or a tab in it is copied in quotes, its own quotes doubled. */
const QUOTED = /(^|\t)"((?:[^"]|"")*[\n\t](?:[^"]|"")*)"(?=\t|\n|$)/gm;
const LEAST_ROWS = 2;

const isRow = (line: string): boolean => /\S\t|\t\S/.test(line);

/** Text pasted from a spreadsheet: rows whose cells tabs part become rows with ` | `; a single line with a tab stays. */
export function tabbedRows(text: string): string {
  if (!text.includes('\t')) return text;
  const unquoted = text
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED, (_, before: string, cell: string) => before + cell.replaceAll('""', '"').replace(/\s+/g, ' '));
  const lines: string[] = [];
  let table: string[] = [];
  const end = () => {
    lines.push(...(table.length < LEAST_ROWS ? table : tableLines(table.map((row) => row.split('\t')))));
    table = [];
  };
  for (const line of unquoted.split('\n')) {
    if (isRow(line)) table.push(line);
    else {
      end();
      lines.push(line);
    }
  }
  end();
  return lines.join('\n');
}

import { tableLines } from './table-text';

/** A cell of a spreadsheet with a line break or a tab in it is copied in quotes, its own quotes doubled. */
const QUOTED = /(^|\t)"((?:[^"]|"")*[\n\t](?:[^"]|"")*)"(?=\t|\n|$)/gm;
const LEAST_ROWS = 2;

/** Text pasted from a spreadsheet: rows whose cells tabs part become rows with ` | `; indented prose stays as it was. */
export function tabbedRows(text: string): string {
  if (!text.includes('\t')) return text;
  const unquoted = text
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED, (_, before: string, cell: string) => before + cell.replaceAll('""', '"').replace(/\s+/g, ' '));
  const runs: string[][] = [];
  for (const line of unquoted.split('\n')) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && tabs(line) > 0 && tabs(last[0]) === tabs(line)) last.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => (isTable(run) ? tableLines(run.map((row) => row.split('\t'))) : run)).join('\n');
}

const tabs = (line: string): number => line.split('\t').length - 1;

/** Rows of a spreadsheet have equally many cells, and two filled ones side by side or apart in most of them. */
function isTable(run: readonly string[]): boolean {
  const rows = run.filter((line) => /\S\t+\S/.test(line)).length;
  return run.length >= LEAST_ROWS && rows > run.length / 2;
}

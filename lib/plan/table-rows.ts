import { findDeadlineValue } from './find-deadlines';
import { readLineNumber } from './numbering';
import type { PartyRole } from './parsed-plan';
import { linesOf, type Source, type Span, trimSpan } from './source';
import { readBareList, readStatementBody, roleOfLabel, type StatementReading } from './statement-body';

/** A row of a table printed with | between cells, on one line or one cell a line. */
export type TableRow = Span & {
  label: string | null;
  /** Heading cell, carried down where the column is merged. */
  title: Span | null;
  task: Span;
  statements: (Span & { reading: StatementReading })[];
  deadlines: Span[];
};

const COLUMN = /^(?:牵头|主办|责任|承办|落实|配合|协同|协办|参与)(?:单位|部门|科室|处室|股室)(?:\([^()]*\))?$/;
const HEADER_WORD =
  /^(?:序号|工作任务|任务|重点任务|具体要求|工作要求|主要内容|内容|工作内容|目标|完成时限|时限要求|时限|完成时间|备注|类别|项目)$/;
const LONGEST_DEADLINE_CELL = 24;
const UNKNOWN = { year: null, publishedOn: null };

/** True when a line or cell is the heading of a column of responsible bodies. */
export function isResponsibilityColumn(folded: string): boolean {
  return COLUMN.test(folded.trim());
}

/** The tables of the span that name responsible bodies; other lines with | are ordinary text. */
export function readTables(source: Source, span: Span): { region: Span; rows: TableRow[] }[] {
  return regionsOf(source, span)
    .map((region) => ({ region, rows: readRegion(source, region) }))
    .filter(({ rows }) => rows.some((row) => row.statements.length > 0));
}

/** Runs of lines that hold |, or stand between two lines that are nothing else. */
function regionsOf(source: Source, span: Span): Span[] {
  const regions: Span[] = [];
  let inside = false;
  let onlyBar = false;
  for (const line of linesOf(source, span)) {
    const folded = source.folded.slice(line.start, line.end);
    const bars = folded.includes('|');
    const last = regions.at(-1);
    if (last && inside && (bars || onlyBar)) last.end = line.end;
    else if (bars) regions.push(startsWithCellAbove(source, line));
    inside = bars || onlyBar;
    onlyBar = folded === '|';
  }
  return regions;
}

/** A table of one cell a line begins with the cell above its first |. */
function startsWithCellAbove(source: Source, line: Span): Span {
  if (source.folded.slice(line.start, line.end) !== '|') return { ...line };
  const above = source.folded.slice(Math.max(0, line.start - 40), line.start).trimEnd();
  const start = above.lastIndexOf('\n') + 1;
  return { start: line.start - (Math.min(40, line.start) - start), end: line.end };
}

type RowInProgress = { texts: Span[]; label: string | null; statements: TableRow['statements']; deadlines: Span[] };
const emptyRow = (): RowInProgress => ({ texts: [], label: null, statements: [], deadlines: [] });

function readRegion(source: Source, region: Span): TableRow[] {
  const cells = cellsOf(source, region);
  const words = ({ start, end }: Span) => source.folded.slice(start, end);
  const columns = cells
    .map(words)
    .filter(isResponsibilityColumn)
    .map((heading) => roleOfLabel(heading, false));
  const rows: RowInProgress[] = [];
  for (const cell of cells.filter((one) => !isResponsibilityColumn(words(one)) && !HEADER_WORD.test(words(one)))) {
    const row = rows.at(-1);
    if (!row || !takesCell(source, row, { cell, columns })) placeText(rows, cell, words(cell));
  }
  return finishRows(source, rows);
}

/** Text begins a row once the row above has its responsible bodies; a cell with digits only is the row's number. */
function placeText(rows: RowInProgress[], cell: Span, words: string): void {
  const last = rows.at(-1);
  const row = last?.statements.length === 0 ? last : emptyRow();
  if (row !== last) rows.push(row);
  if (/^\d{1,3}$/.test(words)) row.label = words;
  else row.texts.push(cell);
}

function finishRows(source: Source, rows: readonly RowInProgress[]): TableRow[] {
  const finished: TableRow[] = [];
  for (const row of rows) {
    const done = finishRow(source, row, finished.at(-1)?.title ?? null);
    if (done) finished.push(done);
  }
  return finished;
}

/** A cell with bodies or a deadline belongs to the row whose task stands before it. */
function takesCell(
  source: Source,
  row: RowInProgress,
  { cell, columns }: { cell: Span; columns: readonly PartyRole[] },
): boolean {
  const reading = row.texts.length > 0 ? readCell(source, cell, columns[row.statements.length] ?? 'responsible') : null;
  if (reading) row.statements.push({ ...cell, reading });
  else if (!isDeadlineCell(source, row, cell)) return false;
  else row.deadlines.push(cell);
  return true;
}

function isDeadlineCell(source: Source, row: RowInProgress, cell: Span): boolean {
  if (row.statements.length === 0 || cell.end - cell.start >= LONGEST_DEADLINE_CELL) return false;
  return findDeadlineValue(source, cell, UNKNOWN).length > 0;
}

function readCell(source: Source, cell: Span, role: PartyRole): StatementReading | null {
  return readStatementBody(source, cell, null) ?? readBareList(source, cell, role, null);
}

function finishRow(source: Source, row: RowInProgress, carried: Span | null): TableRow | null {
  const task = row.texts.at(-1);
  if (!task) return null;
  const number = readLineNumber(source.folded.slice(task.start, task.end));
  const heading = row.texts.at(-2);
  const title = heading ? withoutNumber(source, heading) : carried;
  const last = [task, ...row.statements, ...row.deadlines].reduce((end, cell) => Math.max(end, cell.end), 0);
  return {
    start: (row.texts[0] ?? task).start,
    end: last,
    label: row.label ?? number?.label ?? null,
    title,
    task: { start: task.start + (number?.length ?? 0), end: task.end },
    statements: row.statements,
    deadlines: row.deadlines,
  };
}

function withoutNumber(source: Source, cell: Span): Span {
  const number = readLineNumber(source.folded.slice(cell.start, cell.end));
  return trimSpan(source, { start: cell.start + (number?.length ?? 0), end: cell.end });
}

function cellsOf(source: Source, region: Span): Span[] {
  return linesOf(source, region).flatMap((line) => {
    const cells: Span[] = [];
    let start = line.start;
    for (const part of source.folded.slice(line.start, line.end).split('|')) {
      const leading = part.length - part.trimStart().length;
      const cell = { start: start + leading, end: start + part.trimEnd().length };
      if (cell.start < cell.end) cells.push(cell);
      start += part.length + 1;
    }
    return cells;
  });
}

import { readLineNumber } from './numbering';
import { type Source, type Span, trimSpan } from './source';
import type { Statement } from './statement';

/** A row of a table: one task with its responsible bodies. */
export type TableRow = Span & {
  label: string | null;
  /** Heading cell, carried down where the column is merged. */
  title: Span | null;
  task: Span;
  statements: Statement[];
  deadlines: Span[];
};

export type RowParts = Pick<TableRow, 'statements' | 'deadlines' | 'label'> & { texts: Span[]; carried: Span | null };

/** The last text cell is the task, the one before it its heading; a numbered text alone is a heading for the rows below. */
export function finishRow(source: Source, parts: RowParts): { row: TableRow | null; heading: Span | null } {
  const task = parts.texts.at(-1);
  if (!task) return { row: null, heading: null };
  const number = readLineNumber(source.folded.slice(task.start, task.end));
  const above = parts.texts.at(-2);
  const heading = above ? withoutNumber(source, above) : null;
  const bare = parts.statements.length === 0 && parts.deadlines.length === 0;
  if (bare && number && number.rank <= 2 && !above) return { row: null, heading: withoutNumber(source, task) };
  const cells = [...parts.texts, ...parts.statements, ...parts.deadlines];
  return {
    heading,
    row: {
      start: Math.min(...cells.map((cell) => cell.start)),
      end: Math.max(...cells.map((cell) => cell.end)),
      label: parts.label ?? number?.label ?? null,
      title: heading ?? parts.carried,
      task: { start: task.start + (number?.length ?? 0), end: task.end },
      statements: parts.statements,
      deadlines: parts.deadlines,
    },
  };
}

function withoutNumber(source: Source, cell: Span): Span {
  const number = readLineNumber(source.folded.slice(cell.start, cell.end));
  return trimSpan(source, { start: cell.start + (number?.length ?? 0), end: cell.end });
}

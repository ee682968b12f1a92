import { DATE_LINE } from './document-lines';
import type { StatementContext } from './find-statements';
import type { DutyForm } from './parsed-plan';
import { linesOf, type Source, type Span } from './source';
import type { Statement } from './statement';
import { readNamesOnly, readStatementBody } from './statement-body';
import { findLabels } from './statement-labels';
import { isResponsibilityColumn } from './table-columns';

const LONGEST_STATEMENT = 800;
const LONGEST_GAP = 40;
/** More lines of names below each other are a list of bodies, not the cells of one task. */
const MOST_LINES = 12;
/** A label is looked for only so far into a line. */
const LONGEST_LINE = 4_000;

/**
 * Statements on lines of their own: 「牵头单位：…」 with the label lines below it, also behind the text of their line;
 * 「市发改委牵头落实」; lines with only names, one below the other.
 */
export function findLineStatements(source: Source, span: Span, context: StatementContext): Statement[] {
  const lines = linesOf(source, span);
  const { blocks, plain } = sortLines(source, lines, context);
  const own = plain.filter(({ line }) => !isHeadingOnly(span, line));
  const found = [
    ...blocks.flatMap((block) => readLabelBlock(source, block, context)),
    ...own.flatMap((line) => readPlainLine(source, line, context)),
  ];
  return mergeNeighbours(
    source,
    found.sort((a, b) => a.start - b.start),
  );
}

/** Blocks of label lines, each from its first label on, and the other lines. */
function sortLines(source: Source, lines: readonly Span[], context: StatementContext) {
  const blocks: Span[] = [];
  const plain: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const start = labelStart(source, line);
    const last = blocks.at(-1);
    const above = last?.end === lines[i - 1]?.end ? last : undefined;
    if (above && goesOn(source, above, { line, start, context })) above.end = line.end;
    else if (start === null) plain.push({ line, next: lines[i + 1] });
    else blocks.push({ start, end: line.end });
  }
  return { blocks, plain };
}

type Below = { line: Span; start: number | null; context: StatementContext };

/** A further label line, or more names of the list above. */
const goesOn = (source: Source, block: Span, { line, start, context }: Below): boolean =>
  start === null ? continuesList(source, block, { line, context }) : start === line.start;

/** An item's first line is its own text unless the item has more lines. */
const isHeadingOnly = (span: Span, line: Span): boolean => line.start === span.start && line.end >= span.end;

/** Where the labels of a line begin: at a label that asks who, or one before it. */
function labelStart(source: Source, line: Span): number | null {
  const folded = source.folded.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
  if (!folded.includes(':') && !/(?:单位|部门|科室)\s*[为是】\]〕]/.test(folded)) return null;
  const labels = findLabels(folded);
  const first = labels.findIndex(
    (label, i) => label.asks !== 'other' || (i === 0 && /领导|责任人|负责人/.test(label.word)),
  );
  const label = labels[first];
  if (!label || (!labels.slice(first).some((one) => one.asks !== 'other') && label.start > 0)) return null;
  if (label.start > 0 && label.asks !== 'who') return null;
  return depthAt(folded, label.start) > 0 ? null : line.start + label.start;
}

function depthAt(folded: string, at: number): number {
  let depth = 0;
  for (const mark of folded.slice(0, at)) {
    if ('([〔【'.includes(mark)) depth += 1;
    else if (')]〕】'.includes(mark)) depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** 「责任单位：A、⏎B」: the line before asks for more, or this line is nothing but names. */
function continuesList(
  source: Source,
  block: Span,
  { line, context }: { line: Span; context: StatementContext },
): boolean {
  if (line.end - line.start > LONGEST_STATEMENT) return false;
  const asksForMore = !/[。;]/.test(source.folded.charAt(block.end - 1));
  return asksForMore && readNamesOnly(source, line, context) !== null;
}

function readLabelBlock(source: Source, block: Span, context: StatementContext): Statement[] {
  const stop = source.folded.slice(block.start, block.end).search(/。(?!\s*$|\s*\n)/);
  const place = { start: block.start, end: stop < 0 ? block.end : block.start + stop };
  const reading = readStatementBody(source, place, context);
  return reading?.labelled ? [{ ...place, form: 'line', reading }] : [];
}

type Line = { line: Span; next: Span | undefined };

function readPlainLine(source: Source, { line, next }: Line, context: StatementContext): Statement[] {
  if (line.end - line.start > LONGEST_STATEMENT) return [];
  const folded = source.folded.slice(line.start, line.end);
  if (/[。:;]$|^[(〔[【].*[)〕\]】]$/.test(folded) || isResponsibilityColumn(folded)) return [];
  const form: DutyForm = context.inTable ? 'table' : 'line';
  const names = signs(source, next) ? null : readNamesOnly(source, line, context);
  if (names && (context.inTable || /^[市县区省州各]/.test(folded))) return [{ ...line, form, reading: names }];
  const reading = readStatementBody(source, line, context);
  return reading?.sure ? [{ ...line, form, reading }] : [];
}

/** A name above a date signs the document. */
const signs = (source: Source, next: Span | undefined): boolean =>
  next !== undefined && DATE_LINE.test(source.folded.slice(next.start, next.end));

/** Lines with names below each other are the cells 牵头单位 and 配合单位 of one task. */
function mergeNeighbours(source: Source, found: readonly Statement[]): Statement[] {
  const groups: Statement[][] = [];
  for (const statement of found) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && group.length < MOST_LINES && isNextLine(source, last, statement)) group.push(statement);
    else groups.push([statement]);
  }
  return groups.flatMap(mergeGroup);
}

function isNextLine(source: Source, last: Statement, next: Statement): boolean {
  if (next.start - last.end > LONGEST_GAP || last.form !== next.form) return false;
  return source.folded.slice(last.end, next.start).trim() === '';
}

function mergeGroup(group: readonly Statement[]): Statement[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || first === last) return [...group];
  const readings = group.map((statement) => statement.reading);
  const reading = {
    ...first.reading,
    sure: readings.every((one) => one.sure),
    parties: readings.flatMap((one) => one.parties),
    deadlineSpans: readings.flatMap((one) => one.deadlineSpans),
  };
  return [{ ...first, end: last.end, reading }];
}

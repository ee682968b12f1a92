import type { DutyForm } from './parsed-plan';
import { findProseStatements } from './prose-statements';
import { linesOf, type Source, type Span } from './source';
import type { Statement } from './statement';
import { readBareList, readStatementBody } from './statement-body';
import { isResponsibilityColumn } from './table-rows';

export type StatementContext = {
  documentPrefix: string | null;
  /** The text has a heading 责任单位 of a table: a line with only names is a cell of that column. */
  inTable: boolean;
};

const PAIRS: Record<string, string> = { '(': ')', '〔': '〕', '[': ']', '【': '】' };
const CLOSING = new Set(Object.values(PAIRS));
/** Eighteen bodies with their full names take about 250 characters. */
const LONGEST_STATEMENT = 800;
const LABEL_LINE =
  /^(?:牵头|主办|主要责任|责任|承办|落实|实施|配合|协同|协办|参与|参加|完成|办结|工作)[\p{Script=Han}]{0,6}(?:单位|部门|科室|处室|股室|机构|时限|时间|期限)(?:要求)?:/u;

/** Every statement of a span, in order and without overlap. */
export function findStatements(source: Source, span: Span, context: StatementContext): Statement[] {
  const found = [
    ...findBracketStatements(source, span, context),
    ...findLineStatements(source, span, context),
    ...findProseStatements(source, span, context.documentPrefix),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = span.start;
  return found.filter((statement) => {
    if (statement.start < end) return false;
    end = statement.end;
    return true;
  });
}

/** 「（…落实）」, 「〔牵头单位：…〕」: the outermost bracket that reads as a statement. */
function findBracketStatements(source: Source, span: Span, context: StatementContext): Statement[] {
  const found: Statement[] = [];
  for (const bracket of bracketsOf(source, span)) {
    const inner = { start: bracket.start + 1, end: bracket.end - 1 };
    const reading =
      readStatementBody(source, inner, context.documentPrefix) ?? readNamesAtEnd(source, bracket, context);
    if (reading) found.push({ ...bracket, form: reading.labelled ? 'label' : 'paren', reading });
  }
  return found;
}

/** 「…公开。（市发改委）」: names alone, only where a sentence ends. */
function readNamesAtEnd(source: Source, bracket: Span, context: StatementContext) {
  const after = source.folded.slice(bracket.end, bracket.end + 1);
  const inner = { start: bracket.start + 1, end: bracket.end - 1 };
  if (
    !/^[。;\s]?$/.test(after) ||
    !/^[省市县区州各国][^省市县区州各国]|^县\(/.test(source.folded.slice(inner.start, inner.start + 2))
  )
    return null;
  return readBareList(source, inner, 'responsible', context.documentPrefix);
}

function bracketsOf(source: Source, span: Span): Span[] {
  const brackets: Span[] = [];
  const opened: { at: number; mark: string }[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const mark = source.folded.charAt(at);
    if (mark in PAIRS) opened.push({ at, mark });
    else if (CLOSING.has(mark)) {
      const open = opened.pop();
      if (open && PAIRS[open.mark] === mark && at - open.at < LONGEST_STATEMENT)
        brackets.push({ start: open.at, end: at + 1 });
    }
  }
  return brackets.sort((a, b) => a.start - b.start);
}

/** Lines of their own: 「牵头单位：…」 with the label lines below it, 「市发改委牵头落实」, a cell with names. */
function findLineStatements(source: Source, span: Span, context: StatementContext): Statement[] {
  const found: Statement[] = [];
  const labels: Span[] = [];
  for (const line of linesOf(source, span)) {
    if (LABEL_LINE.test(source.folded.slice(line.start, Math.min(line.end, line.start + 24)))) {
      labels.push(line);
      continue;
    }
    found.push(...readLabelLines(source, labels.splice(0), context));
    if (line.end - line.start < LONGEST_STATEMENT) found.push(...readPlainLine(source, line, context));
  }
  return [...found, ...readLabelLines(source, labels, context)];
}

function readLabelLines(source: Source, lines: readonly Span[], context: StatementContext): Statement[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const place = { start: first.start, end: last.end };
  const reading = readStatementBody(source, place, context.documentPrefix);
  return reading ? [{ ...place, form: 'line', reading }] : [];
}

function readPlainLine(source: Source, line: Span, context: StatementContext): Statement[] {
  const form: DutyForm = context.inTable ? 'table' : 'line';
  const folded = source.folded.slice(line.start, line.end);
  if (/[。:]$|^[(〔[【].*[)〕\]】]$/.test(folded) || isResponsibilityColumn(folded)) return [];
  const cell = context.inTable ? readBareList(source, line, 'responsible', context.documentPrefix) : null;
  const reading = cell ?? readStatementBody(source, line, context.documentPrefix);
  return reading ? [{ ...line, form, reading }] : [];
}

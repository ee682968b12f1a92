import { isBodyName } from '@/lib/organisation/body-name';
import { type Bracket, findBrackets } from './find-brackets';
import { findLineStatements } from './find-line-statements';
import { findProseStatements } from './prose-statements';
import type { ReadingContext } from './reading-context';
import type { Source, Span } from './source';
import type { Statement } from './statement';
import { readNamesOnly, readStatementBody, type StatementReading } from './statement-body';

export type StatementContext = ReadingContext & {
  /** The text has a heading 责任单位 of a table: a line with only names is a cell of that column. */
  inTable: boolean;
};

const OWN_LEVEL = /^(?:[省市县区州各国](?![县区场民、,)])|各|县\()/;

/** Every statement of a span, in order and without overlap. */
export function findStatements(source: Source, span: Span, context: StatementContext): Statement[] {
  const brackets = findBracketStatements(source, span, context);
  const apart = withoutOverlap([...brackets, ...findLineStatements(source, span, context)]);
  return withoutOverlap([...apart, ...findProseStatements(source, span, { apart, context })]);
}

function withoutOverlap(statements: readonly Statement[]): Statement[] {
  let end = -1;
  return [...statements]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((statement) => {
      if (statement.start < end) return false;
      end = statement.end;
      return true;
    });
}

/** 「（…落实）」, 「〔牵头单位：…〕」: the outermost bracket that reads as a statement. */
function findBracketStatements(source: Source, span: Span, context: StatementContext): Statement[] {
  const found: Statement[] = [];
  for (const bracket of findBrackets(source, span)) {
    if (bracket.start < (found.at(-1)?.end ?? 0)) continue;
    const reading = readBracket(source, bracket, { span, context });
    if (reading)
      found.push({ start: bracket.start, end: bracket.end, form: reading.labelled ? 'label' : 'paren', reading });
  }
  return found;
}

type Place = { span: Span; context: StatementContext };

function readBracket(source: Source, bracket: Bracket, { span, context }: Place): StatementReading | null {
  const inner = { start: bracket.start + 1, end: bracket.end - (bracket.closed ? 1 : 0) };
  const reading = readStatementBody(source, inner, context);
  if (reading) return bracket.closed || reading.labelled || isCertain(source, reading) ? reading : null;
  const names = bracket.closed && standsForItself(source, bracket, span) ? readNamesOnly(source, inner, context) : null;
  return names && OWN_LEVEL.test(source.folded.slice(names.parties[0]?.start ?? 0, bracket.end)) ? names : null;
}

/** Text behind a bracket left open is a statement when its first name is a body. */
function isCertain(source: Source, { sure, parties: [first] }: StatementReading): boolean {
  return sure || (first !== undefined && isBodyName(source.folded.slice(first.start, first.end)));
}

/** Names without a verb count only where a sentence ends, 「…公开。（市发改委）」, or before it, 「【市发改委】公布…」. */
function standsForItself(source: Source, bracket: Bracket, span: Span): boolean {
  const after = source.folded.slice(bracket.end, bracket.end + 1);
  if (/^[。;,\s]?$/.test(after)) return true;
  return (
    source.folded.slice(span.start, bracket.start).trim() === '' || source.folded.charAt(bracket.start - 1) === '\n'
  );
}

import { findSubjects } from './find-subjects';
import type { ReadingContext } from './reading-context';
import { splitAtDepthZero, splitSentences } from './sentences';
import { type Source, type Span, trimSpan } from './source';
import type { Statement } from './statement';
import { readStatementBody, type StatementReading } from './statement-body';

/** 「以上任务」, 「该项工作具体」, 「通知指出，上述工作」: what such a sentence says is said of the sentences before it. */
const POINTING =
  /^(?:[^,。;]{2,8},)?(?:以上|上述|该|此|这|本|前述|上列)[^,。;由]{0,14}?(?:工作|任务|事项|职责|措施|内容|整改)?[^,。;由]{0,4}?(?:具体|统一|均|都|由|,|(?=牵头|责任))+/;
const OPENING = /^(?:并|请|具体|均|统一|,)*由/;
const HINT = /牵头|负责|落实|承办|实施|主办|组织|配合|单位[为是]|抓好|分工/;
const LONGEST_CLAUSE = 200;
const MOST_CLAUSES = 12;

type Around = { apart: readonly Span[]; context: ReadingContext };

/**
 * Statements in running text that hand the sentences before them to somebody: whole sentences (「上述工作由X牵头」) and
 * the last clauses of one (「…检查，市市场监管局牵头，市发改委配合」).
 */
export function findProseStatements(source: Source, span: Span, { apart, context }: Around): Statement[] {
  let next = 0;
  const free = splitSentences(source, span).filter((sentence) => {
    while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    return (apart[next]?.start ?? Number.POSITIVE_INFINITY) >= sentence.end;
  });
  return free
    .filter((sentence) => HINT.test(source.folded.slice(sentence.start, sentence.end)))
    .flatMap((sentence) => readSentence(source, sentence, context) ?? []);
}

function readSentence(source: Source, sentence: Span, context: ReadingContext): Statement | null {
  return (
    readWhole(source, sentence, context) ??
    firstOnly(source, sentence, { best: readLastClauses(source, sentence, context), context }) ??
    readHandedOver(source, sentence, context)
  );
}

function readWhole(source: Source, sentence: Span, context: ReadingContext): Statement | null {
  const folded = source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 2 * LONGEST_CLAUSE));
  const opening = POINTING.exec(folded)?.[0].length ?? 0;
  const comma =
    opening > 0 ? longestReadable(source, { start: sentence.start + opening, end: sentence.end }, context) : null;
  return comma && { start: sentence.start, end: comma.end, form: 'prose', reading: comma.reading, ofSentence: null };
}

/** Of 「X负责落实，具体办法另行制定」 the clauses from the first on that read as a statement. */
function longestReadable(source: Source, span: Span, context: ReadingContext) {
  const clauses = splitAtDepthZero(source, span, (mark) => ',;'.includes(mark)).slice(0, MOST_CLAUSES);
  for (let count = clauses.length; count > 0; count -= 1) {
    const part = { start: span.start, end: clauses[count - 1]?.end ?? span.start };
    const reading = readClause(source, part, context);
    if (reading) return { end: part.end, reading };
  }
  return null;
}

function readLastClauses(source: Source, sentence: Span, context: ReadingContext): Statement | null {
  const clauses = splitAtDepthZero(source, sentence, (mark) => ',—: \n'.includes(mark));
  let best: Statement | null = null;
  for (let first = clauses.length - 1; first >= 0 && first > clauses.length - MOST_CLAUSES; first -= 1) {
    const clause = clauses[first];
    if (!clause || clause.end - clause.start > LONGEST_CLAUSE) break;
    const place = { start: clause.start, end: sentence.end };
    const reading = readClause(source, place, context);
    if (reading) best = { ...place, form: 'prose', reading, ofSentence: first > 0 ? sentence : null };
  }
  return best;
}

type Best = { best: Statement | null; context: ReadingContext };

const firstOnly = (source: Source, sentence: Span, { best, context }: Best): Statement | null =>
  best && best.start > sentence.start && isSecondSubject(source, sentence, { best, context }) ? null : best;

/** 「A统一领导…工作，B负责日常协调」: two subjects with a task each; 「…，由B负责」 hands over what stands before it. */
function isSecondSubject(
  source: Source,
  sentence: Span,
  { best, context }: { best: Statement; context: ReadingContext },
): boolean {
  if (OPENING.test(source.folded.slice(best.start, best.start + 8))) return false;
  return findSubjects(source, { start: sentence.start, end: best.start }, context).length > 0;
}

/** 「业务培训由市政务公开办负责组织实施，每年不少于一次」: the words around the statement are the duty. */
function readHandedOver(source: Source, sentence: Span, context: ReadingContext): Statement | null {
  const folded = source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 3 * LONGEST_CLAUSE));
  for (const by of [...folded.matchAll(/(?<![自理缘事因])由(?=[\p{Script=Han}])/gu)].slice(0, 4)) {
    const start = sentence.start + by.index;
    const read = longestReadable(source, { start: start + 1, end: sentence.end }, context);
    if (read) return { start, end: read.end, form: 'prose', reading: read.reading, ofSentence: sentence };
  }
  return null;
}

/** Only certain names, and not only helpers: 「各部门积极参与」 hands nothing over. */
function readClause(source: Source, span: Span, context: ReadingContext): StatementReading | null {
  if (span.end - span.start > 3 * LONGEST_CLAUSE) return null;
  const opening = OPENING.exec(source.folded.slice(span.start, span.end))?.[0].length ?? 0;
  const reading = readStatementBody(source, trimSpan(source, { start: span.start + opening, end: span.end }), context);
  return reading?.sure && reading.parties.some((party) => party.role !== 'co') ? reading : null;
}

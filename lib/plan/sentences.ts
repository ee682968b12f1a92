import { type Source, type Span, trimSpan } from './source';

const OPEN = '([〔【《〈“「';
const CLOSE = ')]〕】》〉”」';
const SENTENCE_END = '。;!?';
/** 「…市财政局按职责分工负责⏎加强…」: a paragraph that ends in its statement needs no full stop. */
const ENDS_AS_STATEMENT = /(?:负责|负责落实|牵头落实|按职责分工落实|配合)$/;
/** A bracket still open after so many characters was never closed. */
const LONGEST_BRACKET = 600;
/** Longer than any sentence an office has written. */
const LONGEST_SENTENCE = 2_000;

/**
 * Splits a span at 。；！？ and at a line break that follows a finished sentence; a line break inside a sentence is a
 * soft one. Marks inside brackets and quotation marks do not split. Spans come without the closing mark.
 */
export function splitSentences(source: Source, span: Span): Span[] {
  return splitAtDepthZero(
    source,
    span,
    (mark, at) => SENTENCE_END.includes(mark) || isParagraphBreak(source, at),
  ).flatMap((sentence) => cutToLength(source, sentence));
}

/** Text without marks is cut into pieces, so that no reader ever works on a sentence of a whole book. */
function cutToLength(source: Source, sentence: Span): Span[] {
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) return [sentence];
  const pieces: Span[] = [];
  for (let start = sentence.start; start < sentence.end; ) {
    const end = Math.min(sentence.end, start + LONGEST_SENTENCE);
    const comma = end < sentence.end ? start + source.folded.slice(start, end).lastIndexOf(',') : -1;
    const cut = comma > start ? comma + 1 : end;
    pieces.push(trimSpan(source, { start, end: cut }));
    start = cut;
  }
  return pieces.filter((piece) => piece.start < piece.end);
}

/** Splits at commas, for the subjects inside a sentence. */
export function splitClauses(source: Source, span: Span): Span[] {
  return splitAtDepthZero(source, span, (mark) => ',。;:!?\n'.includes(mark));
}

/** Every mark a text can be cut at, and every bracket; the characters between are skipped at once. */
const MARKS = /[([〔【《〈“「)\]〕】》〉”」,。;:!?、/.\s—|]/g;

/** Cuts where `cuts` says so outside brackets; pieces come trimmed, empty ones are left out. */
export function splitAtDepthZero(source: Source, span: Span, cuts: (mark: string, at: number) => boolean): Span[] {
  const pieces: Span[] = [];
  const opened: number[] = [];
  let from = span.start;
  for (const found of source.folded.slice(span.start, span.end).matchAll(MARKS)) {
    const mark = found[0];
    const at = span.start + found.index;
    follow(opened, mark, at);
    if (opened.length > 0 || !cuts(mark, at)) continue;
    pieces.push(trimSpan(source, { start: from, end: at }));
    from = at + 1;
  }
  pieces.push(trimSpan(source, { start: from, end: span.end }));
  return pieces.filter((piece) => piece.start < piece.end);
}

/** Keeps the places of the brackets open after `mark`; those that never close are forgotten. */
function follow(opened: number[], mark: string, at: number): void {
  if (mark === '\n' || at - (opened[0] ?? at) > LONGEST_BRACKET) opened.length = 0;
  if (OPEN.includes(mark)) opened.push(at);
  else if (CLOSE.includes(mark)) opened.pop();
}

function isParagraphBreak(source: Source, at: number): boolean {
  if (source.folded.charAt(at) !== '\n') return false;
  const before = source.folded.slice(Math.max(0, at - 20), at).trimEnd();
  const after = source.folded.slice(at + 1, at + 20);
  const isFinished = before === '' || '。;!?:)〕】”'.includes(before.slice(-1)) || ENDS_AS_STATEMENT.test(before);
  return isFinished || /^[ \t\r]*\n/.test(after);
}

import { type Source, type Span, trimSpan } from './source';

const OPEN = '([〔【《“「';
const CLOSE = ')]〕】》”」';
const SENTENCE_END = '。;!?';
/** A bracket still open after so many characters was never closed. */
const LONGEST_BRACKET = 600;

/**
 * Splits a span at 。；！？ and at a line break that follows a finished sentence; a line break inside a sentence is a
 * soft one. Marks inside brackets and quotation marks do not split. Spans come without the closing mark.
 */
export function splitSentences(source: Source, span: Span): Span[] {
  return splitAtDepthZero(source, span, (mark, at) => SENTENCE_END.includes(mark) || isParagraphBreak(source, at));
}

/** Splits at commas, for the subjects inside a sentence. */
export function splitClauses(source: Source, span: Span): Span[] {
  return splitAtDepthZero(source, span, (mark) => ',。;:!?\n'.includes(mark));
}

/** Cuts where `cuts` says so outside brackets; pieces come trimmed, empty ones are left out. */
export function splitAtDepthZero(source: Source, span: Span, cuts: (mark: string, at: number) => boolean): Span[] {
  const pieces: Span[] = [];
  let opened: readonly number[] = [];
  let from = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    const mark = source.folded.charAt(at);
    opened = openAfter(opened, mark, at);
    if (at < span.end && (opened.length > 0 || !cuts(mark, at))) continue;
    const piece = trimSpan(source, { start: from, end: at });
    if (piece.start < piece.end) pieces.push(piece);
    from = at + 1;
  }
  return pieces;
}

/** The places of the brackets open after `mark`; brackets that never close are forgotten. */
function openAfter(opened: readonly number[], mark: string, at: number): readonly number[] {
  if (mark === '\n' || at - (opened[0] ?? at) > LONGEST_BRACKET) return [];
  if (mark && OPEN.includes(mark)) return [...opened, at];
  return mark && CLOSE.includes(mark) ? opened.slice(0, -1) : opened;
}

function isParagraphBreak(source: Source, at: number): boolean {
  if (source.folded.charAt(at) !== '\n') return false;
  const before = source.folded.slice(Math.max(0, at - 20), at).trimEnd();
  const after = source.folded.slice(at + 1, at + 20);
  return before === '' || '。;!?:)〕】”'.includes(before.slice(-1)) || /^[ \t\r]*\n/.test(after);
}

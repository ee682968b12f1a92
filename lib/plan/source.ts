import { foldText } from '@/lib/organisation/fold-text';
import type { Quotation } from './parsed-plan';

export type Span = { start: number; end: number };

/** A text and the copy it is matched on; both have the same length, so a span holds for both. */
export type Source = { text: string; folded: string };

export const sourceOf = (text: string): Source => ({ text, folded: foldText(text) });

export const quote = (source: Source, { start, end }: Span): Quotation => ({
  text: source.text.slice(start, end),
  start,
  end,
});

const LEADING = /[\s,。;:、!?|)〕\]】.]/;
const TRAILING = /[\s,。;:、!?|]/;

/** The span without blanks and loose marks at its ends; empty when nothing else is in it. */
export function trimSpan(source: Source, span: Span): Span {
  let { start, end } = span;
  while (start < end && LEADING.test(source.folded.charAt(start))) start += 1;
  while (end > start && TRAILING.test(source.folded.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The lines of a span that are not blank, without the blanks around them. */
export function linesOf(source: Source, span: Span): Span[] {
  const lines: Span[] = [];
  for (const found of source.folded.slice(span.start, span.end).matchAll(/[^\n\r\u2028]+/g)) {
    const start = span.start + found.index;
    const line = trimBlanks(source, { start, end: start + found[0].length });
    if (line.start < line.end) lines.push(line);
  }
  return lines;
}

function trimBlanks(source: Source, { start, end }: Span): Span {
  const line = source.folded.slice(start, end);
  return { start: start + line.length - line.trimStart().length, end: end - (line.length - line.trimEnd().length) };
}

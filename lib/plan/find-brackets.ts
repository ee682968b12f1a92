import type { Source, Span } from './source';

/** A bracket with its marks; `closed` false where the closing mark is missing and the bracket ends with its sentence. */
export type Bracket = Span & { closed: boolean };

const OPENING = '([〔【';
const MARK = /[([〔【)\]〕】]/g;
/** Eighteen bodies with their full names take about 250 characters. */
const LONGEST_STATEMENT = 800;
const LONGEST_UNCLOSED = 300;

/**
 * The brackets of a span, in order, inner ones too. A mark of another shape closes as well (〔…】 in converted pages). A
 * bracket never closed ends before the next 。 or the end of the line.
 */
export function findBrackets(source: Source, span: Span): Bracket[] {
  const brackets: Bracket[] = [];
  const opened: number[] = [];
  for (const found of source.folded.slice(span.start, span.end).matchAll(MARK)) {
    const at = span.start + found.index;
    const start = OPENING.includes(found[0]) ? undefined : opened.pop();
    if (OPENING.includes(found[0])) opened.push(at);
    if (start !== undefined && at - start < LONGEST_STATEMENT) brackets.push({ start, end: at + 1, closed: true });
  }
  const unclosed = opened.flatMap((start, i) =>
    closeAtSentence(source, { start, end: Math.min(opened[i + 1] ?? span.end, span.end) }),
  );
  return [...brackets, ...unclosed].sort((a, b) => a.start - b.start || b.end - a.end);
}

function closeAtSentence(source: Source, { start, end }: Span): Bracket[] {
  const words = source.folded.slice(start + 1, Math.min(end, start + LONGEST_UNCLOSED));
  const stop = words.search(/[。]|\n\s*\n|(?<=[落实负责牵头配合])\s*\n/);
  const close = start + 1 + (stop < 0 ? words.trimEnd().length : stop);
  return close > start + 1 ? [{ start, end: close, closed: false }] : [];
}

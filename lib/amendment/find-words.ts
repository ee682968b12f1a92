type Range = { start: number; end: number };

/** What may stand around a sentence that is quoted whole. A comma is not among them: the sentence may go on. */
const EDGE = /[。；;！？!?:：\n（(）)\s]/u;
/** Fewer letters than these are found everywhere. */
const LEAST = 6;

const isEdge = (char: string, before: string): boolean => char === '' || char === before || EDGE.test(char);

/**
 * Where the words at `range` of the old text stand in the new one, unchanged and as a sentence of their own (or cut off
 * as before); the first place not `taken`. Null when they stand there no more.
 */
export function findWords(old: string, range: Range, young: string, taken: readonly Range[]): Range | null {
  const words = old.slice(range.start, range.end);
  if (words.length < LEAST) return null;
  const [head, tail] = [old.charAt(range.start - 1), old.charAt(range.end)];
  for (let start = young.indexOf(words); start >= 0; start = young.indexOf(words, start + 1)) {
    const found = { start, end: start + words.length };
    const whole = isEdge(young.charAt(start - 1), head) && isEdge(young.charAt(found.end), tail);
    if (whole && !taken.some((other) => overlaps(other, found))) return found;
  }
  return null;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** How often each pair of neighbouring characters stands in a text; blanks and marks do not count. */
export type LetterPairs = { pairs: ReadonlyMap<string, number>; size: number };

const LETTERS = /[\p{L}\p{N}]/gu;

/** The pairs of a text, counted. A text of one letter counts as one pair. */
export function letterPairs(text: string): LetterPairs {
  const letters = text.match(LETTERS) ?? [];
  const pairs = new Map<string, number>();
  const count = (pair: string) => pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  if (letters.length === 1) count(letters[0]);
  for (let i = 0; i + 1 < letters.length; i += 1) count(`${letters[i]}${letters[i + 1]}`);
  return { pairs, size: Math.max(letters.length - 1, letters.length === 1 ? 1 : 0) };
}

/**
 * How alike two texts are, 0 to 1: twice the pairs they share over the pairs of both (Dice). Small changes of wording
 * lower it a little, another order of the clauses hardly at all.
 */
export function likenessOf(a: LetterPairs, b: LetterPairs): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** How much of the smaller text stands in the larger one, 0 to 1: high where one was merged into the other. */
export function containmentOf(a: LetterPairs, b: LetterPairs): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  return (likenessOf(a, b) * (a.size + b.size)) / 2 / smaller;
}

import { type LetterPairs, letterPairs } from './text-likeness';

/** Places in the two lists and how alike the texts there are, 0 to 1. */
export type TextMatch = { from: number; to: number; likeness: number };

/** A pair of letters that stands in so many texts says nothing about which of them is meant. */
const COMMON_SHARE = 0.2;
const COMMON_AT_LEAST = 40;

/**
 * For each text of `from` the likest of `to`, best first, at most `most`, none below `least`. Only texts that share an
 * uncommon pair of letters are compared, so the work grows with what they share and not with the product of the lists.
 */
export function likestTexts(
  from: readonly string[],
  to: readonly string[],
  { least, most }: { least: number; most: number },
): TextMatch[][] {
  const targets = to.map(letterPairs);
  const index = indexOf(targets);
  const tooCommon = Math.max(COMMON_AT_LEAST, to.length * COMMON_SHARE);
  return from.map((text, i) => {
    const own = letterPairs(text);
    return [...sharedPairs(own, { targets, index, tooCommon })]
      .map(
        ([j, shared]): TextMatch => ({ from: i, to: j, likeness: (2 * shared) / (own.size + (targets[j]?.size ?? 0)) }),
      )
      .filter(({ likeness }) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness || a.to - b.to)
      .slice(0, most);
  });
}

type Targets = { targets: readonly LetterPairs[]; index: ReadonlyMap<string, readonly number[]>; tooCommon: number };

/** How many pairs each target shares with the text, of those that share an uncommon one; as `likenessOf` counts them. */
function sharedPairs(own: LetterPairs, { targets, index, tooCommon }: Targets): Map<number, number> {
  const placesOf = (pair: string) => index.get(pair) ?? [];
  const pairs = [...own.pairs];
  const shared = new Map<number, number>();
  for (const [pair, count] of pairs.filter(([one]) => placesOf(one).length <= tooCommon)) {
    for (const place of placesOf(pair)) shared.set(place, (shared.get(place) ?? 0) + both(targets[place], pair, count));
  }
  const common = pairs.filter(([one]) => placesOf(one).length > tooCommon);
  for (const [place, count] of common.length > 0 ? shared : []) {
    shared.set(
      place,
      common.reduce((sum, [pair, times]) => sum + both(targets[place], pair, times), count),
    );
  }
  return shared;
}

const both = (target: LetterPairs | undefined, pair: string, count: number): number =>
  Math.min(count, target?.pairs.get(pair) ?? 0);

/**
 * Pairs the two lists one to one, the likest first; at equal likeness the pair that keeps the order of the lists. What
 * is left out of the answer has no partner.
 */
export function pairTexts(from: readonly string[], to: readonly string[], least: number): TextMatch[] {
  const candidates = likestTexts(from, to, { least, most: 20 }).flat();
  const offset = (match: TextMatch) => Math.abs(match.from / from.length - match.to / to.length);
  candidates.sort((a, b) => b.likeness - a.likeness || offset(a) - offset(b));
  const [taken, given] = [new Set<number>(), new Set<number>()];
  const pairs = candidates.filter((one) => {
    if (taken.has(one.from) || given.has(one.to)) return false;
    taken.add(one.from);
    given.add(one.to);
    return true;
  });
  return pairs.sort((a, b) => a.from - b.from);
}

function indexOf(texts: readonly LetterPairs[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [place, { pairs }] of texts.entries()) {
    for (const pair of pairs.keys()) {
      const places = index.get(pair);
      if (places) places.push(place);
      else index.set(pair, [place]);
    }
  }
  return index;
}

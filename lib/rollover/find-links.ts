import type { Duty } from '@/lib/plan/checked-plan';
import { pairTexts } from '@/lib/shared/match-texts';
import { type LetterPairs, letterPairs } from '@/lib/shared/text-likeness';
import type { DutyLink } from './rollover';

/** From this likeness on a duty is taken for last year's in other words (Dice over pairs of letters). */
const LEAST_ALIKE = 0.42;
/** So much of a sentence must stand in another one for it to be a part of it (several merged into one, or one split). */
const LEAST_COVERED = 0.55;

type Words = Pick<Duty, 'id' | 'text'>;

/** Years change every year and say nothing about the duty. */
export const withoutYears = (text: string): string => text.replace(/(?:19|20)\d{2}年?/gu, '');

/**
 * Which duty of last year each duty goes back to: the likest one to one, then those left over that are mostly contained in
 * one of the other year.
 */
export function findLinks(duties: readonly Words[], previous: readonly Words[]): DutyLink[] {
  const [young, old] = [duties, previous].map((list) => list.map(({ text }) => withoutYears(text)));
  if (!young || !old) return [];
  const pairs = pairTexts(old, young, LEAST_ALIKE);
  const [taken, given] = [new Set(pairs.map(({ from }) => from)), new Set(pairs.map(({ to }) => to))];
  const [oldPairs, youngPairs] = [old.map(letterPairs), young.map(letterPairs)];
  const merged = oldPairs.flatMap((own, from) =>
    taken.has(from) ? [] : placesIn(own, youngPairs).map((to) => ({ from, to })),
  );
  const split = youngPairs.flatMap((own, to) =>
    given.has(to) ? [] : placesIn(own, oldPairs).map((from) => ({ from, to })),
  );
  return [...pairs, ...merged, ...split].flatMap(({ from, to }) => {
    const [duty, before] = [duties[to], previous[from]];
    return duty && before ? [{ dutyId: duty.id, previousDutyId: before.id, byHand: false }] : [];
  });
}

/** The place of the text that holds most of `own`, if any holds enough. */
function placesIn(own: LetterPairs, others: readonly LetterPairs[]): number[] {
  const covered = others.map((other) => coverOf(own, other));
  const best = Math.max(0, ...covered);
  return best >= LEAST_COVERED ? [covered.indexOf(best)] : [];
}

function coverOf(own: LetterPairs, other: LetterPairs): number {
  let shared = 0;
  for (const [pair, count] of own.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return own.size === 0 ? 0 : shared / own.size;
}

import { letterPairs, likenessOf } from '@/lib/shared/text-likeness';
import type { Opinion } from './consultation';

/** From here on two opinions ask for the same in other words. */
const SAME = 0.75;

const wordsOf = ({ wording, reason }: Pick<Opinion, 'wording' | 'reason'>): string => wording || reason;

/**
 * Undecided opinions of other people that say the same of the same clause, so that one decision can answer them all: the
 * same kind, and the wished-for wording (or, without one, the reason) nearly equal.
 */
export function likeOpinions(opinion: Opinion, all: readonly Opinion[]): Opinion[] {
  const own = letterPairs(wordsOf(opinion));
  return all.filter(
    (other) =>
      other.id !== opinion.id &&
      other.decision === null &&
      other.clause === opinion.clause &&
      other.kind === opinion.kind &&
      likenessOf(own, letterPairs(wordsOf(other))) >= SAME,
  );
}

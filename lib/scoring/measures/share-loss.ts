import type { ScoreLoss } from '@/lib/scoring/scoring';
import { multiplyRatio, type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';

/** A cause of loss and how heavily it counts against the others. `key` breaks ties, so the order of facts is immaterial. */
export type LossCause = { key: string; title: string; fact: string; weight: bigint };

/**
 * Splits `lost` over its causes by weight so that the parts sum to it exactly: each part is the difference of two
 * rounded running sums, never a rounded part of its own. Heaviest cause first; causes of weight 0 are left out.
 */
export function shareLoss(lost: Points, causes: LossCause[]): ScoreLoss[] {
  const heavy = causes.filter((cause) => cause.weight > 0n).sort(byWeight);
  const whole = heavy.reduce((sum, cause) => sum + cause.weight, 0n);
  let running = 0n;
  let allotted: Points = ZERO_POINTS;
  return heavy.map(({ title, fact, weight }) => {
    running += weight;
    const upTo = multiplyRatio(lost, running, whole);
    const points = subtractPoints(upTo, allotted);
    allotted = upTo;
    return { title, fact, points };
  });
}

function byWeight(a: LossCause, b: LossCause): number {
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

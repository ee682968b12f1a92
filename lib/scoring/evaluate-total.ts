import { addPoints, type Points, roundExact, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { adjustBonus, adjustMajors } from './adjustments';
import { highOf, lowOf } from './evaluate-tree';
import type { BodyFacts, ConfirmedVeto } from './facts';
import type { Scheme, Veto } from './scheme';
import type { Adjustment, ScoreNode } from './scoring';

/** A total before rounding: `n` ÷ `d` in units of `Points`, so that nothing is rounded twice. */
export type Exact = { n: bigint; d: bigint };

/** How one total came about, from the sum of the first level on. */
export type TotalParts = {
  sum: Points;
  base: Exact;
  bonus: Adjustment[];
  bonusPoints: Points;
  majors: Adjustment[];
  majorPoints: Points;
  /** After bonus and majors, before the clamp. */
  raw: Exact;
  clamped: Exact;
  /** After the lowest cap of the confirmed vetoes. */
  final: Exact;
  total: Points;
};

export type End = 'low' | 'high';
type Known = { nodes: ScoreNode[]; applicable: Points; facts: BodyFacts; vetoes: (ConfirmedVeto & Veto)[] };

/**
 * Sum → normalise → + bonus (gate, cap) → − major → clamp → veto → round (domain 3.2), from the low or the high end of
 * what the nodes can be. The gate of the bonus is asked of the same end.
 */
export function evaluateTotal(scheme: Scheme, known: Known, end: End): TotalParts {
  const { nodes, applicable, facts, vetoes } = known;
  const of = end === 'low' ? lowOf : highOf;
  const sum = addPoints(...nodes.map(of));
  const base = normalise(scheme, sum, applicable);
  const bonus = adjustBonus(scheme, facts, { base, nodes, of });
  const majors = adjustMajors(scheme, facts);
  const [bonusPoints, majorPoints] = [countedOf(bonus), countedOf(majors)];
  const raw = { n: base.n + (bonusPoints - majorPoints) * base.d, d: base.d };
  const most =
    scheme.normalise === 'own_max'
      ? addPoints(applicable, subtractPoints(scheme.totalMax, scheme.max))
      : scheme.totalMax;
  const clamped = clamp(raw, scheme.floor, most);
  const cap = vetoes.reduce<Points | null>((least, { total_cap: own }) => smaller(least, own ?? null), null);
  const final = cap === null ? clamped : clamp(clamped, ZERO_POINTS, cap);
  return {
    sum,
    base,
    bonus,
    bonusPoints,
    majors,
    majorPoints,
    raw,
    clamped,
    final,
    total: roundExact(final.n, final.d, scheme.rounding.total),
  };
}

const countedOf = (adjustments: Adjustment[]): Points => addPoints(...adjustments.map(({ counted }) => counted));
const smaller = (a: Points | null, b: Points | null) => (a === null || (b !== null && b < a) ? b : a);

/**
 * `rescale` × max ÷ applicable (precedent ×4/3 in 国办秘函〔2019〕19号; 涡阳2020: 81.86 of 100.64 is 81.34). The other three
 * have put «不适用» into the nodes already, or compare by rate.
 */
function normalise({ normalise: mode, max }: Scheme, sum: Points, applicable: Points): Exact {
  if (mode !== 'rescale' || applicable === ZERO_POINTS) return { n: sum, d: 1n };
  return { n: sum * max, d: applicable };
}

/** `value` limited to `low` … `high`. */
function clamp(value: Exact, low: Points, high: Points): Exact {
  if (value.n < low * value.d) return { n: low, d: 1n };
  return value.n > high * value.d ? { n: high, d: 1n } : value;
}

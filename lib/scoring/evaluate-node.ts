import { measure } from '@/lib/scoring/measures/measure';
import { mergeProvenance } from '@/lib/scoring/measures/provenance';
import { shareLoss } from '@/lib/scoring/measures/share-loss';
import { formatPoints, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import type { BodyFacts, Exemption, IndicatorFact } from './facts';
import type { Indicator, Scheme, SchemeNode } from './scheme';
import type { Measurement, Reason } from './scoring';

const NO_DETAIL = { inputs: [], lost: [], evidenceIds: [], decidedBy: [] };

/** Where a leaf stands: the scheme, the facts, and whether it is a kind of a catalogue that only takes away. */
export type Place = { scheme: Scheme; facts: BodyFacts; inCatalogue: boolean };

/**
 * One leaf. Not applicable comes before any fact (domain 3.2: decided before scoring), first by the indicator's groups,
 * then by declaration; without facts it is unknown between 0 and full marks, but a deduction kind that nobody recorded
 * has not happened (踩线扣分: only what is on record takes away).
 */
export function measureLeaf(indicator: Indicator, { scheme, facts, inCatalogue }: Place): Measurement {
  const exempt = exemptionOf(indicator, scheme, facts);
  if (exempt) return exempt;
  const fact = facts.indicators[indicator.id];
  if (!fact && inCatalogue) {
    return { state: 'scored', points: ZERO_POINTS, reason: { code: 'none-on-record' }, ...NO_DETAIL };
  }
  if (!fact) {
    const bounds = { low: ZERO_POINTS, high: indicator.points };
    return { state: 'unknown', points: null, ...bounds, reason: { code: 'facts-missing' }, ...NO_DETAIL };
  }
  return fact.kind === 'given' ? givenPoints(indicator, fact) : measure(indicator, fact, scheme.rounding.leaf);
}

/** A node that does not apply to the body, by its groups or by an approved declaration; null when it does. */
export function exemptionOf(node: SchemeNode, scheme: Scheme, facts: BodyFacts): Measurement | null {
  const { group } = facts;
  if (group !== null && node.applies && !node.applies.includes(group)) {
    return notApplicable({ code: 'group-not-covered', group, applies: node.applies });
  }
  const exemption = facts.notApplicable[node.id];
  if (!exemption) return null;
  return scheme.normalise === 'full'
    ? fullMarksFor(node, exemption)
    : notApplicable({ code: 'declared-not-applicable', ...exemption });
}

const notApplicable = (reason: Reason): Measurement => ({
  state: 'not-applicable',
  points: null,
  reason,
  ...NO_DETAIL,
});

const fullMarksFor = ({ points }: SchemeNode, exemption: Exemption): Measurement => ({
  state: 'scored',
  points,
  reason: { code: 'exempt-full', ...exemption },
  ...NO_DETAIL,
});

/** Points a person gave for a node, whatever its measure. Throws RangeError outside 0 to full marks. */
export function givenPoints(node: SchemeNode, fact: Extract<IndicatorFact, { kind: 'given' }>): Measurement {
  const { points, reason } = fact;
  if (points < ZERO_POINTS || points > node.points) throw new RangeError(`${node.id}: points out of range`);
  const lost = subtractPoints(node.points, points);
  const title = node.name;
  return {
    state: 'scored',
    points,
    reason: { code: 'points-given', reason },
    inputs: [{ title, fact: `${formatPoints(points)}分` }],
    lost: shareLoss(lost, [{ key: title, title, fact: reason ?? '人工评分', weight: lost }]),
    ...mergeProvenance([fact]),
  };
}

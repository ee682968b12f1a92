import { measure } from '@/lib/scoring/measures/measure';
import { mergeProvenance } from '@/lib/scoring/measures/provenance';
import { shareLoss } from '@/lib/scoring/measures/share-loss';
import { formatPoints, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import type { BodyFacts, IndicatorFact } from './facts';
import type { Indicator, Scheme } from './scheme';
import type { Measurement, Reason, ScoreNode } from './scoring';

/**
 * One indicator of the sheet. Not applicable comes before any fact (domain 3.2: decided before scoring), first by the
 * indicator's groups, then by declaration; without facts the node is unknown between 0 and full marks.
 */
export function evaluateNode(indicator: Indicator, scheme: Scheme, facts: BodyFacts): ScoreNode {
  const { id, name, points: full, basis = null } = indicator;
  return { id, name, path: id, full, basis, ...measurementOf(indicator, scheme, facts) };
}

function measurementOf(indicator: Indicator, scheme: Scheme, facts: BodyFacts): Measurement {
  const { group } = facts;
  if (group !== null && indicator.applies && !indicator.applies.includes(group)) {
    return notApplicable({ code: 'group-not-covered', group, applies: indicator.applies });
  }
  const exemption = facts.notApplicable[indicator.id];
  if (exemption) return notApplicable({ code: 'declared-not-applicable', ...exemption });
  const fact = facts.indicators[indicator.id];
  if (!fact) {
    const bounds = { low: ZERO_POINTS, high: indicator.points };
    return { state: 'unknown', points: null, ...bounds, reason: { code: 'facts-missing' }, ...NO_DETAIL };
  }
  return fact.kind === 'given' ? givenPoints(indicator, fact) : measure(indicator, fact, scheme.rounding.leaf);
}

const NO_DETAIL = { inputs: [], lost: [], evidenceIds: [], decidedBy: [] };
const notApplicable = (reason: Reason): Measurement => ({
  state: 'not-applicable',
  points: null,
  reason,
  ...NO_DETAIL,
});

function givenPoints(indicator: Indicator, fact: Extract<IndicatorFact, { kind: 'given' }>): Measurement {
  const { points, reason } = fact;
  if (points < ZERO_POINTS || points > indicator.points) throw new RangeError(`${indicator.id}: points out of range`);
  const lost = subtractPoints(indicator.points, points);
  const title = indicator.name;
  return {
    state: 'scored',
    points,
    reason: { code: 'points-given', reason },
    inputs: [{ title, fact: `${formatPoints(points)}分` }],
    lost: shareLoss(lost, [{ key: title, title, fact: reason ?? '人工评分', weight: lost }]),
    ...mergeProvenance([fact]),
  };
}

import { type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import type { BodyFacts } from './facts';
import type { Indicator, Scheme } from './scheme';
import type { ScoreWarning } from './scoring';

/** Share of the full marks that may be not applicable without a warning, in percent (domain 3.2). */
const NOT_APPLICABLE_WARNING_PERCENT = 40n;

/** What a person should look at before the sheet is used; none of it changes the points. `applicable`: points that count. */
export function findWarnings(scheme: Scheme, facts: BodyFacts, applicable: Points): ScoreWarning[] {
  const unapproved = scheme.indicators.flatMap((indicator) => findUnapproved(indicator, facts));
  if (applicable === ZERO_POINTS) return [{ code: 'nothing-applicable' }, ...unapproved];
  const points = subtractPoints(scheme.max, applicable);
  const much = points * 100n > scheme.max * NOT_APPLICABLE_WARNING_PERCENT;
  return much ? [{ code: 'much-not-applicable', points, max: scheme.max }, ...unapproved] : unapproved;
}

/** Exemptions that decide something here and carry no approval: of the indicator, or of single checklist elements. */
function findUnapproved({ id, name, applies }: Indicator, facts: BodyFacts): ScoreWarning[] {
  if (facts.group !== null && applies && !applies.includes(facts.group)) return [];
  const exemption = facts.notApplicable[id];
  if (exemption) return exemption.approvedBy === null ? [{ code: 'exemption-unapproved', path: id, name }] : [];
  const fact = facts.indicators[id];
  if (fact?.kind !== 'items') return [];
  return Object.entries(fact.items)
    .filter(([, is]) => typeof is === 'object' && is?.notApplicable.approvedBy === null)
    .map(([item]) => ({ code: 'exemption-unapproved', path: `${id}.${item}`, name: `${name}“${item}”` }));
}

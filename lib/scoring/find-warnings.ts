import { addPoints, type Points } from '@/lib/shared/points';
import type { BodyFacts } from './facts';
import { isBranch, nodesOf, type Scheme, type SchemeNode } from './scheme';
import type { ScoreNode, ScoreWarning } from './scoring';

/** Share of the full marks that may be not applicable without a warning, in percent (domain 3.2). */
const NOT_APPLICABLE_WARNING_PERCENT = 40n;

/** What a person should look at before the sheet is used; none of it changes the points. `nodes`: the sheet's. */
export function findWarnings(scheme: Scheme, facts: BodyFacts, nodes: readonly ScoreNode[]): ScoreWarning[] {
  const unapproved = nodesOf(scheme.tree).flatMap((node) => findUnapproved(node, facts));
  const max = addPoints(...scheme.tree.map(({ points }) => points));
  const points = exemptOf(nodes);
  if (points === max) return [{ code: 'nothing-applicable' }, ...unapproved];
  const much = points * 100n > max * NOT_APPLICABLE_WARNING_PERCENT;
  return much ? [{ code: 'much-not-applicable', points, max }, ...unapproved] : unapproved;
}

/** Full marks of what does not apply, whether it falls away or counts in full. */
const exemptOf = (nodes: readonly ScoreNode[]): Points =>
  addPoints(
    ...nodes.map((node) => {
      if (node.state === 'not-applicable' || node.reason.code === 'exempt-full') return node.full;
      return exemptOf(node.children);
    }),
  );

/** Exemptions that decide something here and carry no approval: of the indicator, or of single checklist elements. */
function findUnapproved(node: SchemeNode, facts: BodyFacts): ScoreWarning[] {
  const { id, name, applies } = node;
  if (facts.group !== null && applies && !applies.includes(facts.group)) return [];
  const exemption = facts.notApplicable[id];
  if (exemption) return exemption.approvedBy === null ? [{ code: 'exemption-unapproved', path: id, name }] : [];
  const fact = isBranch(node) ? undefined : facts.indicators[id];
  if (fact?.kind !== 'items') return [];
  return Object.entries(fact.items)
    .filter(([, is]) => typeof is === 'object' && is?.notApplicable.approvedBy === null)
    .map(([item]) => ({ code: 'exemption-unapproved', path: `${id}.${item}`, name: `${name}“${item}”` }));
}

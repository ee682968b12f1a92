import { addPoints, minPoints, multiplyRatio, type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { exemptionOf, givenPoints, measureLeaf, type Place } from './evaluate-node';
import type { BodyFacts, ConfirmedCeiling } from './facts';
import { type Branch, isBranch, type Scheme, type SchemeNode } from './scheme';
import type { Measurement, ScoreNode } from './scoring';

/** The least a node is sure of, and the most it can still become; equal once it is scored, 0 when it does not apply. */
export const lowOf = (node: Measurement): Points =>
  node.state === 'unknown' ? node.low : (node.points ?? ZERO_POINTS);
export const highOf = (node: Measurement): Points =>
  node.state === 'unknown' ? node.high : (node.points ?? ZERO_POINTS);

/** Full marks of what applies. */
export const applicableOf = (nodes: readonly ScoreNode[]): Points =>
  addPoints(...nodes.map((node) => applicableFull(node)));

function applicableFull(node: ScoreNode): Points {
  if (node.state === 'not-applicable') return ZERO_POINTS;
  const parts = node.children;
  // A catalogue's kinds have no full marks of their own: it counts whole.
  if (parts.length === 0 || parts.every(({ full }) => full === ZERO_POINTS)) return node.full;
  return applicableOf(parts);
}

/**
 * The nodes of the sheet in the scheme's order: leaves measured, not applicable decided, caps and ceilings applied from the
 * leaves up (domain 3.2). Throws RangeError for facts of another measure.
 */
export function evaluateTree(scheme: Scheme, facts: BodyFacts): ScoreNode[] {
  const nodes = scheme.tree.map((node) => evaluateNode(node, { scheme, facts, inCatalogue: false }, ''));
  return scheme.normalise === 'redistribute' ? shareOut(nodes, scheme.rounding.leaf) : nodes;
}

function evaluateNode(node: SchemeNode, place: Place, above: string): ScoreNode {
  const { id, name, points: full, basis = null } = node;
  const path = above === '' ? id : `${above}/${id}`;
  const head = { id, name, path, full, basis };
  const { measured, children } = isBranch(node)
    ? evaluateBranch(node, place, path)
    : { measured: measureLeaf(node, place), children: [] };
  return { ...head, ...applyCeiling(node, measured, place.facts.ceilings), children };
}

type Evaluated = { measured: Measurement; children: ScoreNode[] };

function evaluateBranch(branch: Branch, place: Place, path: string): Evaluated {
  const exempt = exemptionOf(branch, place.scheme, place.facts);
  if (exempt) return { measured: exempt, children: [] };
  const given = place.facts.indicators[branch.id];
  if (given?.kind === 'given') return { measured: givenPoints(branch, given), children: [] };
  const inner = { ...place, inCatalogue: branch.start };
  const nodes = branch.children.map((child) => evaluateNode(child, inner, path));
  const children = place.scheme.normalise === 'redistribute' ? shareOut(nodes, place.scheme.rounding.leaf) : nodes;
  return { measured: sumBranch(branch, children), children };
}

/** The parts added up and cut off at zero where the branch's cap rule says so (运城2022: 可突破自身，不突破一级). */
function sumBranch(branch: Branch, children: ScoreNode[]): Measurement {
  const detail = { inputs: [], lost: [], evidenceIds: [], decidedBy: [] };
  if (!branch.start && children.every(({ state }) => state === 'not-applicable')) {
    return { state: 'not-applicable', points: null, reason: { code: 'parts-not-applicable' }, ...detail };
  }
  const start = branch.start ? branch.points : null;
  const sum = (of: (node: ScoreNode) => Points) => addPoints(start ?? ZERO_POINTS, ...children.map(of));
  const stop = (raw: Points) => (branch.capRule === 'none' || raw > ZERO_POINTS ? raw : ZERO_POINTS);
  const [low, high] = [sum(lowOf), sum(highOf)];
  const open = children.filter(({ state }) => state === 'unknown').map(({ name }) => name);
  if (open.length > 0) {
    const reason = { code: 'parts-open', names: open } as const;
    return { state: 'unknown', points: null, low: stop(low), high: stop(high), reason, ...detail };
  }
  const reason = { code: 'parts-summed', start, raw: high, capped: stop(high) !== high } as const;
  return { state: 'scored', points: stop(high), reason, ...detail };
}

/** The lowest confirmed ceiling of the node; what it takes is a loss like any other. */
function applyCeiling(node: SchemeNode, measured: Measurement, confirmed: readonly ConfirmedCeiling[]) {
  const applied = node.ceilings.flatMap((rule) => {
    const found = confirmed.find(({ id }) => id === rule.id);
    return found ? [{ ...rule, decidedBy: found.decidedBy }] : [];
  });
  const lowest = applied.toSorted((a, b) => Number(a.at_most - b.at_most))[0];
  if (!lowest || measured.state === 'not-applicable') return { ...measured, ceiling: null };
  const { when, at_most: atMost, decidedBy } = lowest;
  const before = highOf(measured);
  if (before <= atMost) return { ...measured, ceiling: null };
  const taken = { title: when, fact: '封顶', points: subtractPoints(before, atMost) };
  const ceiling = { when, before, atMost, decidedBy };
  const lost = [...measured.lost, taken];
  if (measured.state === 'scored') return { ...measured, points: atMost, lost, ceiling };
  return { ...measured, low: minPoints(measured.low, atMost), high: atMost, lost, ceiling };
}

/**
 * `redistribute` (肇庆2019 「平均计入其他指标」): the full marks of what does not apply are shared out equally over its
 * siblings, whose points grow in proportion. The last sibling takes what the division leaves, so the full marks still
 * add up; points are rounded to the places of a leaf, so the printed parts add up to the printed sum.
 */
function shareOut(nodes: ScoreNode[], decimals: number): ScoreNode[] {
  const applying = nodes.filter(({ state }) => state !== 'not-applicable');
  const free = subtractPoints(
    addPoints(...nodes.map(({ full }) => full)),
    addPoints(...applying.map(({ full }) => full)),
  );
  if (free === ZERO_POINTS || applying.length === 0) return nodes;
  const share = multiplyRatio(free, 1n, BigInt(applying.length), decimals);
  const last = subtractPoints(free, (share * BigInt(applying.length - 1)) as Points);
  return nodes.map((node) => {
    if (node.state === 'not-applicable') return node;
    return enlarge(node, addPoints(node.full, node === applying.at(-1) ? last : share), decimals);
  });
}

function enlarge(node: ScoreNode, full: Points, decimals: number): ScoreNode {
  if (node.full === ZERO_POINTS) return node;
  const grow = (value: Points) => multiplyRatio(value, full, node.full, decimals);
  const lost = node.lost.map((loss) => ({ ...loss, points: grow(loss.points) }));
  const grown = { ...node, full, lost };
  if (grown.state === 'scored') return { ...grown, points: grow(grown.points) };
  return grown.state === 'unknown' ? { ...grown, low: grow(grown.low), high: grow(grown.high) } : grown;
}

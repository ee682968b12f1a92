import { addPoints, formatPoints, minPoints, type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import type { Exact } from './evaluate-total';
import { applicableOf } from './evaluate-tree';
import type { AdjustmentFact, BodyFacts } from './facts';
import type { BonusKind, BonusRule, MajorKind, Scheme } from './scheme';
import { allNodes } from './score-tree';
import type { Adjustment, ScoreNode } from './scoring';

/** What the gate of the bonus is asked of: the normalised base and the nodes, at one end of what they can be. */
type Standing = { base: Exact; nodes: ScoreNode[]; of: (node: ScoreNode) => Points };

/**
 * 加分: what was claimed and what of it counts. The gate first, then of kinds that exclude each other the best, then the cap,
 * which cuts the last ones (largest first, so that the order of the facts does not matter). Throws RangeError for a kind the
 * scheme does not list.
 */
export function adjustBonus({ bonus: rule }: Scheme, { bonus }: BodyFacts, standing: Standing): Adjustment[] {
  if (bonus.length === 0) return [];
  if (!rule) throw new RangeError('the scheme knows no bonus');
  const claimed = bonus.map((fact) => claim(fact, kindOf(rule.kinds, fact), '次')).sort(byPoints);
  if (!isOpen(rule, standing)) return claimed.map((one) => ({ ...one, counted: ZERO_POINTS, cut: 'gate' }));
  return capAt(rule.cap, bestOfExclusive(rule, claimed));
}

/** 重大扣分: outside the tree, each kind with its own cap or none; only the floor of the total stops them (锦州2020、运城2022). */
export function adjustMajors({ major }: Scheme, { majors }: BodyFacts): Adjustment[] {
  const claimed = majors.map((fact) => {
    const kind = kindOf(major, fact);
    return { kind, one: claim(fact, kind, kind?.unit ?? '次') };
  });
  return major.flatMap((kind) => {
    const ones = claimed.filter((known) => known.kind === kind).map(({ one }) => one);
    return capAt(kind.cap, ones.sort(byPoints));
  });
}

type Kind = BonusKind | MajorKind;

function kindOf<Known extends Kind>(kinds: readonly Known[], { id, title }: AdjustmentFact): Known | null {
  const kind = kinds.find((known) => known.id === id) ?? null;
  if (!kind && (id !== null || kinds.length > 0)) throw new RangeError(`no kind ${id ?? title}`);
  return kind;
}

function claim(
  { title, count, points, evidenceIds, decidedBy }: AdjustmentFact,
  kind: Kind | null,
  unit: string,
): Adjustment {
  const each = points ?? kind?.points ?? ZERO_POINTS;
  const claimed = (each * BigInt(count)) as Points;
  return {
    id: kind?.id ?? null,
    name: kind?.name ?? title,
    fact: kind && title !== kind.name ? title : `${count}${unit}`,
    claimed,
    counted: claimed,
    cut: null,
    basis: kind?.basis ?? null,
    evidenceIds,
    decidedBy: decidedBy === null ? [] : [decidedBy],
  };
}

/** Nodes that do not apply lower what the gate asks for in proportion: 44 of 55, or 28 of 35. */
function isOpen({ least, nodes: gate }: BonusRule, { base, nodes, of }: Standing): boolean {
  if (least !== null && base.n < least * base.d) return false;
  if (!gate) return true;
  const named = allNodes(nodes).filter(({ id }) => gate.ids.includes(id));
  const full = addPoints(...named.map((node) => node.full));
  const reached = addPoints(...named.map(of));
  return reached * full >= gate.least * applicableOf(named);
}

function bestOfExclusive({ kinds }: BonusRule, claimed: Adjustment[]): Adjustment[] {
  const taken = new Set<string>();
  return claimed.map((one) => {
    const exclusive = kinds.find(({ id }) => id === one.id)?.exclusive;
    if (exclusive === undefined) return one;
    if (taken.has(exclusive)) return { ...one, counted: ZERO_POINTS, cut: 'exclusive' };
    taken.add(exclusive);
    return one;
  });
}

function capAt(cap: Points | null, ones: Adjustment[]): Adjustment[] {
  if (cap === null) return ones;
  let left = cap;
  return ones.map((one) => {
    const counted = minPoints(one.counted, left);
    left = subtractPoints(left, counted);
    return counted < one.counted ? { ...one, counted, cut: 'cap' } : one;
  });
}

function byPoints(a: Adjustment, b: Adjustment): number {
  if (a.claimed !== b.claimed) return a.claimed > b.claimed ? -1 : 1;
  const [left, right] = [
    `${a.name} ${a.fact} ${formatPoints(a.claimed)}`,
    `${b.name} ${b.fact} ${formatPoints(b.claimed)}`,
  ];
  return left < right ? -1 : Number(left > right);
}

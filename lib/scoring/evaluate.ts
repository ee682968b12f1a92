import { multiplyRatio, type Points, roundExact, ZERO_POINTS } from '@/lib/shared/points';
import { evaluateTotal, type TotalParts } from './evaluate-total';
import { applicableOf, evaluateTree, highOf } from './evaluate-tree';
import type { BodyFacts, ConfirmedVeto } from './facts';
import { findWarnings } from './find-warnings';
import { CONVERTED_DECIMALS, type Conversion, type Scheme, type Veto } from './scheme';
import { allNodes, openNodes } from './score-tree';
import type { ScoreNode, ScoreSheet } from './scoring';
import { writeSteps } from './write-steps';

/**
 * The score sheet of one body. Order of domain 3.2: leaf → not applicable → leaf cap → ceiling → sum to the first level →
 * base → × max ÷ applicable → + bonus → − major → clamp → veto → round (once, half up) → grade from the rounded total →
 * conversion. 市直部门 with A5 not applicable and 79 of 90: 87.78, 良好, 3.51. Throws RangeError when facts name an unknown
 * group, veto, ceiling or kind or fit another measure; `readFacts` refuses such facts beforehand.
 */
export function evaluate(scheme: Scheme, facts: BodyFacts): ScoreSheet {
  if (facts.group !== null && !scheme.groups.includes(facts.group)) throw new RangeError(`no group ${facts.group}`);
  const nodes = evaluateTree(scheme, facts);
  const vetoes = facts.vetoes.map((veto) => ({ ...vetoRule(scheme, veto.id), ...veto }));
  const missing = openNodes(nodes).map(({ path }) => path);
  const complete = missing.length === 0;
  const applicable = applicableOf(nodes);
  const known = { nodes, applicable, facts, vetoes };
  const low = evaluateTotal(scheme, known, 'low');
  const high = evaluateTotal(scheme, known, 'high');
  const applies = applicable > ZERO_POINTS;
  const total = complete && applies ? low.total : null;
  const failed = failedGates(scheme, nodes);
  const grade = decideGrade(scheme, { total, applicable, vetoes, failed });
  const conversions =
    total === null ? [] : scheme.convert.map((rule) => convert(scheme, rule, { parts: low, applicable }));
  const sheet = {
    schemeId: scheme.id,
    group: facts.group,
    complete,
    missing,
    nodes,
    bonus: low.bonus,
    majors: low.majors,
    knownPoints: low.sum,
    possiblePoints: high.sum,
    applicablePoints: applicable,
    range: applies ? { low: low.total, high: high.total } : null,
    total,
    totalDecimals: scheme.rounding.total,
    grade,
    converted: conversions[0]?.points ?? null,
    convertedTo: scheme.convert[0]?.target ?? null,
    furtherConversions: conversions.slice(1),
    failed,
    vetoes: vetoes.map(({ total_cap: _, ...veto }) => veto),
    warnings: findWarnings(scheme, facts, nodes),
    outcomes: suggestOutcomes(scheme, grade, vetoes.length > 0),
  };
  return { ...sheet, steps: writeSteps(scheme, sheet, { low, high }) };
}

function vetoRule(scheme: Scheme, id: string): Veto {
  const rule = scheme.veto.find((known) => known.id === id);
  if (!rule) throw new RangeError(`no veto ${id}`);
  return rule;
}

/** Gates a node can no longer pass; what does not apply asks for nothing, in part it asks in proportion. */
function failedGates({ failGates }: Scheme, nodes: ScoreNode[]): ScoreSheet['failed'] {
  const all = allNodes(nodes);
  return failGates.flatMap(({ node: id, below }) => {
    const node = all.find((known) => known.id === id);
    if (!node || node.state === 'not-applicable') return [];
    const points = highOf(node);
    const applicable = applicableOf([node]);
    return points * node.full < below * applicable ? [{ name: node.name, below, points }] : [];
  });
}

type Standing = {
  total: Points | null;
  applicable: Points;
  vetoes: (ConfirmedVeto & Veto)[];
  failed: ScoreSheet['failed'];
};

/** The lowest grade a veto or a failed gate sets, else the grade the rounded total reaches («含本数»), else null. */
function decideGrade(scheme: Scheme, { total, applicable, vetoes, failed }: Standing): string | null {
  const { grades, normalise, max, rounding } = scheme;
  if (failed.length > 0) return grades.at(-1)?.name ?? null;
  const vetoed = grades.findLast(({ name }) => vetoes.some(({ effect }) => effect === name));
  if (vetoed) return vetoed.name;
  if (total === null) return null;
  // Unequal maxima are compared by rate (运城2022: B1 of 100, B2 of 95).
  const compared = normalise === 'own_max' ? multiplyRatio(total, max, applicable, rounding.total) : total;
  return grades.find(({ min }) => compared >= min)?.name ?? null;
}

/** `weight` × total ÷ full marks, never more than `weight`; from the rounded total unless the scheme says otherwise. */
function convert(scheme: Scheme, rule: Conversion, { parts, applicable }: { parts: TotalParts; applicable: Points }) {
  const full = scheme.normalise === 'own_max' ? applicable : scheme.max;
  const { n, d } = rule.from === 'raw' ? parts.final : { n: parts.total, d: 1n };
  const points = roundExact(n * rule.weight, d * full, CONVERTED_DECIMALS);
  return { target: rule.target, points: points > rule.weight ? rule.weight : points };
}

function suggestOutcomes({ outcomes }: Scheme, grade: string | null, vetoed: boolean): ScoreSheet['outcomes'] {
  return Object.entries(outcomes)
    .filter(([, rule]) => rule.grade === grade && !(rule.withoutVeto && vetoed))
    .map(([name, { condition }]) => ({ name, condition }));
}

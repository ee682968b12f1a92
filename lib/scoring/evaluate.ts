import { addPoints, minPoints, multiplyRatio, type Points, roundPoints, ZERO_POINTS } from '@/lib/shared/points';
import { evaluateNode } from './evaluate-node';
import type { BodyFacts } from './facts';
import { findWarnings } from './find-warnings';
import { normaliseTotal } from './normalise-total';
import { CONVERTED_DECIMALS, type Scheme } from './scheme';
import type { ScoreNode, ScoreSheet } from './scoring';
import { writeSteps } from './write-steps';

/**
 * The score sheet of one body. Order of domain 3.2: leaves → not applicable → sum → × max ÷ applicable → veto → round
 * (once, half up) → grade from the rounded total → conversion of the rounded total. 市直部门 with A5 not applicable and
 * 79 of 90: 87.78, 良好, 3.51. Throws RangeError when facts name an unknown group or veto or fit another measure;
 * `readFacts` refuses such facts beforehand.
 */
export function evaluate(scheme: Scheme, facts: BodyFacts): ScoreSheet {
  if (facts.group !== null && !scheme.groups.includes(facts.group)) throw new RangeError(`no group ${facts.group}`);
  const nodes = scheme.indicators.map((indicator) => evaluateNode(indicator, scheme, facts));
  const vetoes = facts.vetoes.map((veto) => ({ ...vetoRule(scheme, veto.id), ...veto }));
  const missing = nodes.filter(({ state }) => state === 'unknown').map(({ path }) => path);
  const complete = missing.length === 0;
  const knownPoints = addPoints(...nodes.map(secured));
  const possiblePoints = addPoints(...nodes.map(reachable));
  const applicablePoints = addPoints(
    ...nodes.map(({ state, full }) => (state === 'not-applicable' ? ZERO_POINTS : full)),
  );
  const cap = vetoes.reduce((least, { total_cap }) => minPoints(least, total_cap ?? least), scheme.max);
  const totalOf = (sum: Points) =>
    minPoints(normaliseTotal(scheme, sum, applicablePoints), roundPoints(cap, scheme.rounding.total));
  const range = applicablePoints === ZERO_POINTS ? null : { low: totalOf(knownPoints), high: totalOf(possiblePoints) };
  const total = complete && range ? range.low : null;
  const grade = decideGrade(scheme, total, vetoes);
  const sheet = {
    schemeId: scheme.id,
    group: facts.group,
    complete,
    missing,
    nodes,
    knownPoints,
    possiblePoints,
    applicablePoints,
    range,
    total,
    totalDecimals: scheme.rounding.total,
    grade,
    converted: convert(scheme, total),
    convertedTo: scheme.convert?.target ?? null,
    vetoes: vetoes.map(({ total_cap: _, ...veto }) => veto),
    warnings: findWarnings(scheme, facts, applicablePoints),
    outcomes: suggestOutcomes(scheme, grade, vetoes.length > 0),
  };
  return { ...sheet, steps: writeSteps(scheme, sheet, cap) };
}

const secured = (node: ScoreNode) => (node.state === 'unknown' ? node.low : (node.points ?? ZERO_POINTS));
const reachable = (node: ScoreNode) => (node.state === 'unknown' ? node.high : (node.points ?? ZERO_POINTS));

function vetoRule(scheme: Scheme, id: string): Scheme['veto'][number] {
  const rule = scheme.veto.find((known) => known.id === id);
  if (!rule) throw new RangeError(`no veto ${id}`);
  return rule;
}

/** The lowest grade a veto sets, else the grade the rounded total reaches («含本数»), else null. */
function decideGrade({ grades }: Scheme, total: Points | null, vetoes: { effect: string }[]): string | null {
  const vetoed = grades.findLast(({ name }) => vetoes.some(({ effect }) => effect === name));
  if (vetoed) return vetoed.name;
  return total === null ? null : (grades.find(({ min }) => total >= min)?.name ?? null);
}

function convert({ convert: rule, max }: Scheme, total: Points | null): Points | null {
  return rule && total !== null ? multiplyRatio(total, rule.weight, max, CONVERTED_DECIMALS) : null;
}

function suggestOutcomes({ outcomes }: Scheme, grade: string | null, vetoed: boolean): ScoreSheet['outcomes'] {
  return Object.entries(outcomes)
    .filter(([, rule]) => rule.grade === grade && !(rule.withoutVeto && vetoed))
    .map(([name, { condition }]) => ({ name, condition }));
}

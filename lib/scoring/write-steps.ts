import { formatPoints, type Points, points, roundExact, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import type { Exact, TotalParts } from './evaluate-total';
import { CONVERTED_DECIMALS, type Scheme } from './scheme';
import type { Adjustment, ScoreNode, ScoreSheet, ScoreStep } from './scoring';

type Sum = Omit<ScoreSheet, 'steps'>;
type Ends = { low: TotalParts; high: TotalParts };

/** Places an exact value is written with between the steps; the sum itself is never rounded to them. */
const SHOWN_DECIMALS = 4;

/**
 * The written-out sum that stands under a score sheet, line by line: 54 + 5 + 3 = 62, then 62 ÷ 90 × 100 = 68.89 and so
 * on, in the order of domain 3.2. While facts are missing the lines end with the known part and the range.
 */
export function writeSteps(scheme: Scheme, sheet: Sum, ends: Ends): ScoreStep[] {
  const { low } = ends;
  const opening = [...deductionStep(sheet), sumStep(sheet), ...applicableStep(scheme, sheet)];
  const extra = [...adjustmentStep('加分', sheet.bonus), ...adjustmentStep('重大扣分', sheet.majors)];
  if (!sheet.complete) return [...opening, ...extra, ...rangeStep(sheet), ...vetoSteps(scheme, sheet)];
  return [
    ...opening,
    ...normaliseStep(scheme, sheet),
    ...extra,
    ...extraSumStep(sheet, low),
    ...clampStep(scheme, low),
    ...failedSteps(sheet),
    ...vetoSteps(scheme, sheet),
    ...gradeStep(scheme, sheet),
    ...convertSteps(scheme, sheet, low),
  ];
}

/** 厦: the list goes on showing 102 points of deductions where only 100 can be taken (S67). */
function deductionStep({ nodes }: Sum): ScoreStep[] {
  return nodes.flatMap(({ name, reason }) => {
    if (reason.code !== 'parts-summed' || reason.start === null) return [];
    const deducted = formatPoints(subtractPoints(reason.start, reason.raw));
    return [{ name: `${name}合计`, value: `${deducted}` }];
  });
}

function sumStep({ nodes, knownPoints, complete }: Sum): ScoreStep {
  const parts = nodes.flatMap((node) => {
    if (node.state === 'scored') return partsOf(node);
    return node.state === 'unknown' && node.low > 0n ? [formatPoints(node.low)] : [];
  });
  const sum = formatPoints(knownPoints);
  const written = parts.join(' + ').replaceAll('+ -', '− ');
  const value = parts.length > 1 ? `${written} = ${sum}` : sum;
  return { name: complete ? '各项得分之和' : '已知部分得分之和', value };
}

/** A catalogue is written as its full marks less every deduction; any other node as what it got. */
function partsOf(node: ScoreNode): string[] {
  const { reason } = node;
  if (node.state !== 'scored') return [];
  if (reason.code !== 'parts-summed' || reason.start === null || reason.capped) return [formatPoints(node.points)];
  const taken = node.children.flatMap(({ points: own }) =>
    own === null || own === ZERO_POINTS ? [] : [formatPoints(own)],
  );
  return [formatPoints(reason.start), ...taken];
}

function applicableStep({ max, normalise }: Scheme, { nodes, applicablePoints }: Sum): ScoreStep[] {
  const full = nodes.reduce((sum, node) => sum + node.full, 0n) as Points;
  const absent = subtractPoints(full, applicablePoints);
  if (absent === 0n) return [];
  const value = `${formatPoints(full)} − ${formatPoints(absent)} = ${formatPoints(applicablePoints)}`;
  if (normalise === 'redistribute') return [];
  return [{ name: normalise === 'own_max' && full !== max ? '本单位满分' : '减去不适用的分值', value }];
}

function normaliseStep(
  scheme: Scheme,
  { knownPoints, applicablePoints, totalDecimals, bonus, majors }: Sum,
): ScoreStep[] {
  if (applicablePoints === 0n) return [];
  const sum = formatPoints(knownPoints);
  const last = bonus.length + majors.length === 0;
  const decimals = last ? totalDecimals : SHOWN_DECIMALS;
  if (scheme.normalise === 'rescale' && applicablePoints !== scheme.max) {
    const value = print({ n: knownPoints * scheme.max, d: applicablePoints }, decimals);
    const shown = `${sum} ÷ ${formatPoints(applicablePoints)} × ${formatPoints(scheme.max)} = ${value}`;
    return [{ name: '按比例折算', value: shown }];
  }
  const rounded = print({ n: knownPoints, d: 1n }, totalDecimals);
  const same = roundExact(knownPoints, 1n, totalDecimals) === knownPoints;
  return same || !last ? [] : [{ name: '四舍五入', value: `${sum} ≈ ${rounded}` }];
}

const print = ({ n, d }: Exact, decimals: number): string => formatPoints(roundExact(n, d, decimals), decimals);

const CUT_WORDS = { gate: '没有达到加分条件', exclusive: '同类只取最高', cap: '到上限为止' } as const;

function adjustmentStep(name: string, adjustments: Adjustment[]): ScoreStep[] {
  return adjustments.map(({ name: what, counted, claimed, cut }) => {
    const sign = name === '加分' ? '+' : '−';
    const value = `${what} ${sign}${formatPoints(counted)}`;
    return { name, value: cut ? `${value}（应为 ${formatPoints(claimed)}，${CUT_WORDS[cut]}）` : value };
  });
}

function extraSumStep(
  { bonus, majors, totalDecimals }: Sum,
  { base, raw, bonusPoints, majorPoints }: TotalParts,
): ScoreStep[] {
  if (bonus.length + majors.length === 0) return [];
  const parts = [
    print(base, SHOWN_DECIMALS).replace(/\.?0+$/, ''),
    `+ ${formatPoints(bonusPoints)}`,
    `− ${formatPoints(majorPoints)}`,
  ];
  const kept = parts.filter((part, i) => i === 0 || (i === 1 ? bonus.length > 0 : majors.length > 0));
  return [{ name: '加减之后', value: `${kept.join(' ')} = ${print(raw, totalDecimals)}` }];
}

function clampStep({ floor, rounding }: Scheme, { raw, clamped }: TotalParts): ScoreStep[] {
  if (raw.n * clamped.d === clamped.n * raw.d) return [];
  const [from, to] = [print(raw, rounding.total), print(clamped, rounding.total)];
  const low = raw.n * clamped.d < clamped.n * raw.d;
  return [
    { name: low ? '扣完为止' : '总分封顶', value: `${from}，按 ${low ? formatPoints(floor, rounding.total) : to} 计` },
  ];
}

function rangeStep({ range, totalDecimals }: Sum): ScoreStep[] {
  if (range === null) return [];
  const [low, high] = [range.low, range.high].map((end) => formatPoints(end, totalDecimals));
  return [{ name: '总分范围', value: `${low} 至 ${high}` }];
}

const failedSteps = ({ failed }: Sum): ScoreStep[] =>
  failed.map(({ name, points: got, below }) => ({
    name: '单项不合格',
    value: `${name} ${formatPoints(got)}，低于 ${formatPoints(below)}`,
  }));

function vetoSteps(scheme: Scheme, { vetoes, totalDecimals }: Sum): ScoreStep[] {
  const steps = vetoes.map(({ name, effect }) => ({ name: '一票否决', value: `${name}，${effect}` }));
  const caps = scheme.veto.flatMap(({ id, total_cap }) =>
    total_cap !== undefined && vetoes.some((veto) => veto.id === id) ? [total_cap] : [],
  );
  const lowest = caps.toSorted((a, b) => Number(a - b))[0];
  if (lowest === undefined) return steps;
  return [...steps, { name: '否决封顶', value: `不超过 ${formatPoints(lowest, totalDecimals)}` }];
}

function gradeStep(
  scheme: Scheme,
  { total, grade, vetoes, failed, totalDecimals, applicablePoints }: Sum,
): ScoreStep[] {
  const reached = scheme.grades.find(({ name }) => name === grade);
  if (total === null || !reached || vetoes.length + failed.length > 0) return [];
  const own = scheme.normalise === 'own_max' && applicablePoints !== scheme.max;
  const rate = print({ n: total * scheme.max, d: applicablePoints }, totalDecimals);
  const shown = formatPoints(total, totalDecimals);
  const compared = own ? `${shown} ÷ ${formatPoints(applicablePoints)} × ${formatPoints(scheme.max)} = ${rate}` : shown;
  return [{ name: '等次', value: `${compared} ≥ ${formatPoints(reached.min)}，${reached.name}` }];
}

function convertSteps(scheme: Scheme, sheet: Sum, { final }: TotalParts): ScoreStep[] {
  const { total, converted, convertedTo, furtherConversions, totalDecimals, applicablePoints } = sheet;
  if (total === null || converted === null || convertedTo === null) return [];
  const results = [{ target: convertedTo, points: converted }, ...furtherConversions];
  const full = scheme.normalise === 'own_max' ? applicablePoints : scheme.max;
  return scheme.convert.flatMap(({ target, weight, of, from }, i) => {
    const result = results[i];
    if (!result) return [];
    const start = from === 'raw' ? print(final, SHOWN_DECIMALS) : formatPoints(total, totalDecimals);
    const percent = of === points(100) && full === points(100);
    const rate = percent ? `${formatPoints(weight)}%` : `${formatPoints(weight)} ÷ ${formatPoints(full)}`;
    return [
      { name: `折入${target}`, value: `${start} × ${rate} = ${formatPoints(result.points, CONVERTED_DECIMALS)}` },
    ];
  });
}

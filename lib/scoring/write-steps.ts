import { formatPoints, type Points, points, subtractPoints } from '@/lib/shared/points';
import { normaliseTotal } from './normalise-total';
import { CONVERTED_DECIMALS, type Scheme } from './scheme';
import type { ScoreSheet, ScoreStep } from './scoring';

type Sum = Omit<ScoreSheet, 'steps'>;

/**
 * The written-out sum that stands under a score sheet, line by line: 54 + 5 + 3 = 62, then 62 ÷ 90 × 100 = 68.89 and so
 * on. `cap` is the highest total the confirmed vetoes leave. While facts are missing the lines end with the known part.
 */
export function writeSteps(scheme: Scheme, sheet: Sum, cap: Points): ScoreStep[] {
  const steps = [sumStep(sheet), ...applicableStep(scheme, sheet)];
  if (!sheet.complete) return [...steps, ...rangeStep(sheet), ...vetoSteps(scheme, sheet, cap)];
  return [
    ...steps,
    ...normaliseStep(scheme, sheet),
    ...vetoSteps(scheme, sheet, cap),
    ...gradeStep(scheme, sheet),
    ...convertStep(scheme, sheet),
  ];
}

function sumStep({ nodes, knownPoints, complete }: Sum): ScoreStep {
  const parts = nodes.flatMap((node) => {
    if (node.state === 'scored') return [formatPoints(node.points)];
    return node.state === 'unknown' && node.low > 0n ? [formatPoints(node.low)] : [];
  });
  const sum = formatPoints(knownPoints);
  const value = parts.length > 1 ? `${parts.join(' + ')} = ${sum}` : sum;
  return { name: complete ? '各项得分之和' : '已知部分得分之和', value };
}

function applicableStep({ max }: Scheme, { applicablePoints }: Sum): ScoreStep[] {
  const absent = subtractPoints(max, applicablePoints);
  if (absent === 0n) return [];
  const value = `${formatPoints(max)} − ${formatPoints(absent)} = ${formatPoints(applicablePoints)}`;
  return [{ name: '减去不适用的分值', value }];
}

function normaliseStep(scheme: Scheme, { knownPoints, applicablePoints, totalDecimals }: Sum): ScoreStep[] {
  if (applicablePoints === 0n) return [];
  const normalised = normaliseTotal(scheme, knownPoints, applicablePoints);
  const sum = formatPoints(knownPoints);
  const value = formatPoints(normalised, totalDecimals);
  if (applicablePoints !== scheme.max) {
    const max = formatPoints(scheme.max);
    return [{ name: '按比例折算', value: `${sum} ÷ ${formatPoints(applicablePoints)} × ${max} = ${value}` }];
  }
  return normalised === knownPoints ? [] : [{ name: '四舍五入', value: `${sum} ≈ ${value}` }];
}

function rangeStep({ range, totalDecimals }: Sum): ScoreStep[] {
  if (range === null) return [];
  const [low, high] = [range.low, range.high].map((end) => formatPoints(end, totalDecimals));
  return [{ name: '总分范围', value: `${low} 至 ${high}` }];
}

function vetoSteps({ max }: Scheme, { vetoes, totalDecimals }: Sum, cap: Points): ScoreStep[] {
  const steps = vetoes.map(({ name, effect }) => ({ name: '一票否决', value: `${name}，${effect}` }));
  return cap < max ? [...steps, { name: '否决封顶', value: `不超过 ${formatPoints(cap, totalDecimals)}` }] : steps;
}

function gradeStep({ grades }: Scheme, { total, grade, vetoes, totalDecimals }: Sum): ScoreStep[] {
  const reached = grades.find(({ name }) => name === grade);
  if (total === null || !reached || vetoes.length > 0) return [];
  return [
    { name: '等次', value: `${formatPoints(total, totalDecimals)} ≥ ${formatPoints(reached.min)}，${reached.name}` },
  ];
}

function convertStep({ convert, max }: Scheme, { total, converted, totalDecimals }: Sum): ScoreStep[] {
  if (!convert || total === null || converted === null) return [];
  const from = formatPoints(total, totalDecimals);
  const to = formatPoints(converted, CONVERTED_DECIMALS);
  const rate =
    convert.of === points(100) && max === points(100)
      ? `${formatPoints(convert.weight)}%`
      : `${formatPoints(convert.weight)} ÷ ${formatPoints(max)}`;
  return [{ name: `折入${convert.target}`, value: `${from} × ${rate} = ${to}` }];
}

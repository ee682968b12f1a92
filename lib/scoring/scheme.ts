import { z } from 'zod';
import { bandIndicatorSchema } from '@/lib/scoring/measures/band';
import { checklistIndicatorSchema } from '@/lib/scoring/measures/checklist';
import { deductIndicatorSchema } from '@/lib/scoring/measures/deduct';
import { ratioIndicatorSchema } from '@/lib/scoring/measures/ratio';
import type { Decision } from '@/lib/shared/decision';
import { isLocalDate } from '@/lib/shared/local-date';
import { addPoints, formatPoints, type Points, points, ZERO_POINTS } from '@/lib/shared/points';
import { decimalSchema, nonNegativeDecimalSchema } from './decimal-schema';
import { readShape, readYaml, type ScoringInputCode } from './read-yaml';

/** Least share of the overall assessment, in percent: 衡政办函〔2016〕24号五、（三） (S59). */
const LEAST_WEIGHT_PERCENT = 4n;
/** Places of the score converted to the overall assessment (domain 3.2: 3.454 → 3.45). */
export const CONVERTED_DECIMALS = 2;
const LEAST_WEIGHT_CLAUSE =
  '衡政办函〔2016〕24号五、（三）规定“政府信息公开工作在政府绩效考核体系中所占分值权重不得低于4%”';

const indicatorSchema = z.discriminatedUnion('type', [
  ratioIndicatorSchema,
  bandIndicatorSchema,
  checklistIndicatorSchema,
  deductIndicatorSchema,
]);
export type Indicator = z.infer<typeof indicatorSchema>;

/** 「优秀且无否决」 or 「不合格」: a grade, and whether a veto rules the outcome out. */
const outcomeSchema = z.string().transform((condition) => ({
  condition,
  grade: condition.replace(/且无否决$/, ''),
  withoutVeto: condition.endsWith('且无否决'),
}));

const schemeShape = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  basis: z.string().min(1).optional(),
  effectiveFrom: z.string().refine(isLocalDate, '日期应当写成 2016-07-27 这样').optional(),
  max: decimalSchema.refine((max) => max > ZERO_POINTS, '总分应当大于零'),
  groups: z.array(z.string().min(1)).min(1),
  normalise: z.literal('rescale'),
  rounding: z.strictObject({
    leaf: z.int().min(0).max(4),
    total: z.int().min(0).max(4),
    mode: z.literal('half_up'),
  }),
  indicators: z.array(indicatorSchema).min(1),
  /** A confirmed veto sets the grade to `effect`; `total_cap` (肇庆2019: 59) also limits the total. */
  veto: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        effect: z.string().min(1),
        total_cap: nonNegativeDecimalSchema.optional(),
      }),
    )
    .default([]),
  grades: z.array(z.strictObject({ min: nonNegativeDecimalSchema, name: z.string().min(1) })).min(1),
  /** `weight` points of the overall assessment, whose full marks are `of`. */
  convert: z
    .strictObject({
      target: z.string().min(1),
      weight: decimalSchema,
      of: decimalSchema.refine((of) => of > ZERO_POINTS, '满分应当大于零').default(points(100)),
    })
    .optional(),
  outcomes: z.record(z.string().min(1), outcomeSchema).default({}),
});
export type Scheme = z.infer<typeof schemeShape>;

type Problem = { path: (string | number)[]; message: string };
type SchemeCheck = (scheme: Scheme) => Problem[];

const checkIds: SchemeCheck = ({ indicators, veto }) => [
  ...repeated(indicators.map(({ id }) => id)).map((i) => ({ path: ['indicators', i, 'id'], message: '编号重复' })),
  ...repeated(veto.map(({ id }) => id)).map((i) => ({ path: ['veto', i, 'id'], message: '编号重复' })),
];

const checkSum: SchemeCheck = ({ indicators, max }) => {
  const sum = addPoints(...indicators.map((indicator) => indicator.points));
  if (sum === max) return [];
  const message = `各项分值合计 ${formatPoints(sum)}，与总分 max ${formatPoints(max)} 不一致`;
  return [{ path: ['indicators'], message }];
};

const checkGroups: SchemeCheck = ({ indicators, groups }) =>
  indicators.flatMap(({ applies }, i) =>
    (applies ?? [])
      .filter((group) => !groups.includes(group))
      .map((group) => ({ path: ['indicators', i, 'applies'], message: `groups 里没有“${group}”` })),
  );

const checkGrades: SchemeCheck = ({ grades, max }) => {
  const path = ['grades'];
  if (grades.some(({ min }, i) => i > 0 && min >= (grades[i - 1]?.min ?? min))) {
    return [{ path, message: '各等次应当按分数线从高到低排列，不重复' }];
  }
  const lowest = grades.at(-1)?.min;
  if (lowest !== ZERO_POINTS) return [{ path, message: '最低一等的分数线应当是 0，否则有的得分没有等次' }];
  const [highest] = grades;
  return highest && highest.min > max ? [{ path, message: `分数线不能超过总分 ${formatPoints(max)}` }] : [];
};

const checkGradeNames: SchemeCheck = ({ grades, veto, outcomes }) => {
  const names = new Set(grades.map(({ name }) => name));
  const used = [
    ...veto.map(({ effect }, i) => ({ path: ['veto', i, 'effect'], grade: effect })),
    ...Object.entries(outcomes).map(([name, { grade }]) => ({ path: ['outcomes', name], grade })),
  ];
  return used
    .filter(({ grade }) => !names.has(grade))
    .map(({ path, grade }) => ({ path, message: `grades 里没有“${grade}”这个等次` }));
};

const checkWeight: SchemeCheck = ({ convert }) => {
  if (!convert || convert.weight * 100n >= convert.of * LEAST_WEIGHT_PERCENT) return [];
  const unit = convert.of === points(100) ? '%' : ' 分';
  const least = formatPoints(((convert.of * LEAST_WEIGHT_PERCENT) / 100n) as Points);
  const low = `${formatPoints(convert.weight)}${unit} 太低，至少 ${least}${unit}`;
  return [{ path: ['convert', 'weight'], message: `${low}。${LEAST_WEIGHT_CLAUSE}` }];
};

const CHECKS = [checkIds, checkSum, checkGroups, checkGrades, checkGradeNames, checkWeight];

const schemeSchema = schemeShape.superRefine((scheme, context) => {
  for (const problem of CHECKS.flatMap((check) => check(scheme))) context.addIssue({ code: 'custom', ...problem });
});

/**
 * A scheme from YAML text (domain 3.3). Refuses with `scheme-invalid` {path, problem} when the shape is wrong, points do
 * not sum to `max`, ids repeat, bands or grades are out of order, or the weight in the overall assessment is under 4 %;
 * with `yaml-unreadable` {line} when it is not YAML.
 */
export function parseScheme(text: string): Decision<Scheme, ScoringInputCode> {
  const yaml = readYaml(text);
  return yaml.ok ? readShape(schemeSchema, yaml.value, 'scheme-invalid') : yaml;
}

const repeated = (values: string[]) =>
  values.flatMap((value, position) => (values.indexOf(value) < position ? [position] : []));

import { z } from 'zod';
import { bandFields, bandIndicatorSchema } from '@/lib/scoring/measures/band';
import { checklistIndicatorSchema } from '@/lib/scoring/measures/checklist';
import { deductFields, deductIndicatorSchema } from '@/lib/scoring/measures/deduct';
import { externalIndicatorSchema } from '@/lib/scoring/measures/external';
import { nodeFields } from '@/lib/scoring/measures/indicator-fields';
import { judgeIndicatorSchema } from '@/lib/scoring/measures/judge';
import { ratioIndicatorSchema } from '@/lib/scoring/measures/ratio';
import { isLocalDate } from '@/lib/shared/local-date';
import { type Points, points, ZERO_POINTS } from '@/lib/shared/points';
import { decimalSchema, nonNegativeDecimalSchema } from './decimal-schema';

/** How a scheme is written in YAML, before `readScheme` gives it one form (domain 3.3 is written in these words). */

const text = z.string().min(1);
const positive = (message: string) => decimalSchema.refine((value) => value > ZERO_POINTS, message);

const LEAVES = [
  ratioIndicatorSchema,
  bandIndicatorSchema,
  checklistIndicatorSchema,
  deductIndicatorSchema,
  externalIndicatorSchema,
  judgeIndicatorSchema,
] as const;
export type WrittenLeaf = z.output<(typeof LEAVES)[number]>;

/** `cap_rule`: `leaf` each part stops at zero, `first_level` only the branch does (运城2022), `none` nothing stops. */
const CAP_RULES = ['leaf', 'first_level', 'none'] as const;
export type CapRule = (typeof CAP_RULES)[number];
const branchFields = { ...nodeFields, type: z.literal('branch'), cap_rule: z.enum(CAP_RULES).optional() };
export type WrittenBranch = z.output<z.ZodObject<typeof branchFields>> & { children: WrittenNode[] };
export type WrittenNode = WrittenLeaf | WrittenBranch;

const branchSchema = z.strictObject({
  ...branchFields,
  get children(): z.ZodType<WrittenNode[]> {
    return z.array(nodeSchema).min(1);
  },
});

/** A node with children is a branch without saying so. */
const withType = (value: unknown) =>
  value !== null && typeof value === 'object' && 'children' in value && !('type' in value)
    ? { ...value, type: 'branch' }
    : value;
const nodeSchema: z.ZodType<WrittenNode> = z.preprocess(
  withType,
  z.discriminatedUnion('type', [...LEAVES, branchSchema]),
);

/** One kind of the 踩线扣分 catalogue (S66); `veto_review`: the office must also look whether a veto applies. */
const catalogueKindSchema = z.strictObject({
  id: nodeFields.id,
  name: text,
  points: positive('每次扣分应当大于零'),
  unit: deductFields.unit,
  basis: text.optional(),
  src: text.optional(),
  applies: nodeFields.applies,
  from: deductFields.from,
  rectification: deductFields.rectification,
  veto_review: z.boolean().default(false),
});

/** A rate of the 踩线扣分 catalogue (S68): bands give what is taken off, so they are zero or less. */
const catalogueRateSchema = z.strictObject({
  id: nodeFields.id,
  name: text,
  basis: text.optional(),
  applies: nodeFields.applies,
  ...bandFields,
});

/** `when` in words; `grade` 「不合格」 limits the grade, `total_cap` (肇庆2019: 59) the total. */
const vetoSchema = z.union([
  text,
  z.strictObject({
    id: text.optional(),
    name: text,
    effect: text.optional(),
    total_cap: nonNegativeDecimalSchema.optional(),
  }),
]);

const kindFields = { id: text.optional(), name: text, points: positive('分值应当大于零'), basis: text.optional() };
const bonusKindSchema = z.strictObject({ ...kindFields, exclusive: text.optional() });
const bonusSchema = z.union([
  z.array(bonusKindSchema).min(1),
  z.strictObject({
    cap: positive('加分上限应当大于零').optional(),
    gate: nonNegativeDecimalSchema.optional(),
    kinds: z.array(bonusKindSchema).default([]),
  }),
]);
const majorSchema = z.strictObject({
  ...kindFields,
  unit: text.default('次'),
  cap: z.union([z.literal('none'), positive('上限应当大于零')]).default('none'),
});

/** 「优秀且无否决」 or 「不合格」: a grade, and whether a veto rules the outcome out. */
const outcomeSchema = z.string().transform((condition) => ({
  condition,
  grade: condition.replace(/且无否决$/, ''),
  withoutVeto: condition.endsWith('且无否决'),
}));

const conversionSchema = z.strictObject({
  target: text,
  weight: decimalSchema,
  of: positive('满分应当大于零').default(points(100)),
  from: z.enum(['rounded', 'raw']).default('rounded'),
});

const gradeSchema = z.strictObject({ min: nonNegativeDecimalSchema, name: text });
/** What grades are where a scheme writes none (岳公开办发〔2017〕2号). */
const USUAL_GRADES = [
  { min: points(90), name: '优秀' },
  { min: points(80), name: '良好' },
  { min: points(60), name: '合格' },
  { min: ZERO_POINTS, name: '不合格' },
];

const NORMALISE = ['rescale', 'redistribute', 'full', 'own_max'] as const;
const placesSchema = z.int().min(0, '小数位数在 0 到 4 之间').max(4, '小数位数在 0 到 4 之间');

export const writtenSchemeSchema = z.strictObject({
  id: text,
  name: text,
  basis: text.optional(),
  effectiveFrom: z.string().refine(isLocalDate, '日期应当写成 2016-07-27 这样').optional(),
  /** Full marks of the base; `base_max` says the same where bonus points come on top of it (`bonus_max`). */
  max: positive('总分应当大于零').optional(),
  base_max: positive('总分应当大于零').optional(),
  bonus_max: positive('加分上限应当大于零').optional(),
  /** Where the parts add up to something else than `max` on purpose, e.g. 涡阳2020: 100.64 rescaled to 100. */
  sum: positive('合计应当大于零').optional(),
  start: positive('起始分应当大于零').optional(),
  floor: nonNegativeDecimalSchema.default(ZERO_POINTS),
  cap: z.literal('none').optional(),
  groups: z.array(text).min(1).default(['市直部门']),
  normalise: z.enum(NORMALISE).default('rescale'),
  rounding: z
    .strictObject({
      leaf: placesSchema.default(4),
      total: placesSchema.default(2),
      mode: z.literal('half_up').default('half_up'),
    })
    .prefault({}),
  indicators: z.array(nodeSchema).default([]),
  deductions: z.array(catalogueKindSchema).default([]),
  rates: z.array(catalogueRateSchema).default([]),
  /** Shown beside the score, never added to it: an indicator of type `external` counts (S72, S73). */
  social: z.record(text, z.strictObject({ weight: decimalSchema, show: z.boolean().default(true) })).default({}),
  veto: z.array(vetoSchema).default([]),
  fail_gates: z.array(z.strictObject({ node: text, below: nonNegativeDecimalSchema })).default([]),
  bonus_gate: z.strictObject({ nodes: z.array(text).min(1), at_least: nonNegativeDecimalSchema }).optional(),
  bonus: bonusSchema.optional(),
  major: z.array(majorSchema).default([]),
  grades: z.array(gradeSchema).min(1).default(USUAL_GRADES),
  convert: z.union([conversionSchema, z.array(conversionSchema)]).optional(),
  outcomes: z.record(text, outcomeSchema).default({}),
  /** What follows by a visible rule once places are known, for a named person to decide (S55). */
  after: z.array(z.strictObject({ when: text, action: text })).default([]),
  /** The year's steps in the office's words. */
  process: z.record(text, text).default({}),
});
export type WrittenScheme = z.output<typeof writtenSchemeSchema>;

const USUAL_MAX = points(100);

/** Full marks of the base: 100 where the scheme says nothing else. */
export const fullMarks = ({ max, base_max, start }: Pick<WrittenScheme, 'max' | 'base_max' | 'start'>): Points =>
  max ?? base_max ?? start ?? USUAL_MAX;

/** Full marks of the 踩线扣分 catalogue, 0 where the scheme has none. */
export const catalogueMarks = (scheme: WrittenScheme): Points =>
  scheme.deductions.length + scheme.rates.length > 0 ? (scheme.start ?? scheme.max ?? USUAL_MAX) : ZERO_POINTS;

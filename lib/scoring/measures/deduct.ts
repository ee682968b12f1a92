import { z } from 'zod';
import { decimalSchema, nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import {
  type IndicatorFact,
  type OccurrenceFact,
  RECTIFICATION_OUTCOMES,
  type RectificationOutcome,
} from '@/lib/scoring/facts';
import type { Measurement, ScoreLoss } from '@/lib/scoring/scoring';
import {
  addPoints,
  maxPoints,
  multiplyRatio,
  type Points,
  points,
  subtractPoints,
  ZERO_POINTS,
} from '@/lib/shared/points';
import { indicatorFields, provenanceFields, zeroDenominatorSchema } from './indicator-fields';
import { measureNothing } from './measure-nothing';
import { mergeProvenance } from './provenance';

const WHOLE = points(1);

/** 厦 S52: 「整改情况与绩效考评挂钩」: what part of the deduction stays once a problem was put right in time, late, or not. */
const rectificationSchema = z
  .strictObject({
    按期整改: nonNegativeDecimalSchema,
    逾期整改: nonNegativeDecimalSchema,
    未整改: nonNegativeDecimalSchema,
  })
  .refine(
    (factor) => factor.按期整改 <= factor.逾期整改 && factor.逾期整改 <= factor.未整改,
    '整改得越晚，扣分不能越少',
  );

export const deductFields = {
  /** Points for each `unit`; left out, every occurrence says its own points. */
  per: decimalSchema.refine((value) => value > ZERO_POINTS, '每次扣分应当大于零').optional(),
  unit: z.string().min(1).default('处'),
  /** 问题清单: the occurrences are the body's problems that the office lets count, taken from the register (S42, S52). */
  from: z.literal('问题清单').optional(),
  rectification: rectificationSchema.optional(),
};

/**
 * `per` points off for each `unit` (例、件、处…). `cap: item` stops at the indicator's own points, `none` goes on below
 * zero, which a first-level cap above it or the floor of the total then catches (运城2022).
 */
export const deductIndicatorSchema = z.strictObject({
  ...indicatorFields,
  type: z.literal('deduct'),
  ...deductFields,
  cap: z.enum(['item', 'none']).optional(),
  zero_denominator: zeroDenominatorSchema,
});
export type DeductIndicator = z.infer<typeof deductIndicatorSchema>;

const occurrenceSchema = z.strictObject({
  title: z.string().min(1),
  count: z.int().min(1).default(1),
  points: decimalSchema
    .refine((value) => value > ZERO_POINTS, '扣分应当大于零')
    .nullable()
    .default(null),
  rectified: z.enum(RECTIFICATION_OUTCOMES).nullable().default(null),
  ...provenanceFields,
});

/** An empty list is known to be none and keeps full marks; a bare `count` is one nameless occurrence of that many. */
export const deductFactSchema = ({ name, per }: DeductIndicator) =>
  z
    .union([
      z.strictObject({
        occurrences: z.array(occurrenceSchema),
        denominator: nonNegativeDecimalSchema.nullable().default(null),
      }),
      z.strictObject({ count: z.int().min(0), ...provenanceFields }).transform(({ count, ...by }) => ({
        denominator: null,
        occurrences: count === 0 ? [] : [{ title: name, count, points: null, rectified: null, ...by }],
      })),
    ])
    .refine(({ occurrences }) => per !== undefined || occurrences.every((one) => one.points !== null), {
      message: '办法没有写每次扣几分，每个情形要写 points',
    })
    .transform((fact): IndicatorFact => ({ kind: 'occurrences', ...fact }));

type Priced = { loss: ScoreLoss; least: Points; most: Points };

/**
 * Full marks − what the occurrences cost (domain 3.2 `deduct`). While a problem's rectification is open the node is
 * unknown between the two ends. Throws RangeError for other facts.
 */
export function measureDeduct(indicator: DeductIndicator, fact: IndicatorFact, decimals: number): Measurement {
  if (fact.kind !== 'occurrences') throw new RangeError(`${indicator.id}: deduct cannot be measured from ${fact.kind}`);
  const { points: full, per, unit, zero_denominator: rule } = indicator;
  const detail = {
    inputs: fact.occurrences.map((occurrence) => ({ title: occurrence.title, fact: words(indicator, occurrence) })),
    ...mergeProvenance(fact.occurrences),
  };
  if (fact.denominator === ZERO_POINTS && rule !== undefined)
    return measureNothing({ full, rule, what: '分母' }, detail);
  const priced = fact.occurrences.map((occurrence) => priceOf(indicator, occurrence, decimals)).sort(byPointsThenTitle);
  const least = addPoints(...priced.map((one) => one.least));
  const most = addPoints(...priced.map((one) => one.most));
  const left = (raw: Points) => {
    const rest = subtractPoints(full, raw);
    return indicator.cap === 'none' ? rest : maxPoints(rest, ZERO_POINTS);
  };
  const reason = {
    code: 'occurrences-deducted',
    occurrences: fact.occurrences.reduce((sum, { count }) => sum + count, 0),
    unit,
    per: per ?? null,
    raw: least,
    capped: indicator.cap !== 'none' && least > full,
  } as const;
  const lost = priced.map(({ loss }) => loss).filter((loss) => loss.points > ZERO_POINTS);
  if (left(most) === left(least)) return { state: 'scored', points: left(least), reason, lost, ...detail };
  const titles = priced.filter((one) => one.most > one.least).map(({ loss }) => loss.title);
  const open = { code: 'rectification-open', titles } as const;
  return { state: 'unknown', points: null, low: left(most), high: left(least), reason: open, lost, ...detail };
}

function priceOf(indicator: DeductIndicator, occurrence: OccurrenceFact, decimals: number): Priced {
  const { per, rectification } = indicator;
  const raw = ((per ?? occurrence.points ?? ZERO_POINTS) * BigInt(occurrence.count)) as Points;
  const price = (factor: Points) => (factor === WHOLE ? raw : multiplyRatio(raw, factor, WHOLE, decimals));
  const { rectified } = occurrence;
  const least = price(!rectification ? WHOLE : rectification[rectified ?? '按期整改']);
  const most = price(!rectification ? WHOLE : rectification[rectified ?? '未整改']);
  return { loss: { title: occurrence.title, fact: words(indicator, occurrence), points: least }, least, most };
}

const OPEN: Record<RectificationOutcome, string> = {
  按期整改: '按期整改',
  逾期整改: '逾期整改',
  未整改: '到期没有整改',
};

function words({ unit, rectification }: DeductIndicator, { count, rectified }: OccurrenceFact): string {
  const counted = `${count}${unit}`;
  return rectification ? `${counted}，${rectified ? OPEN[rectified] : '整改中'}` : counted;
}

function byPointsThenTitle({ loss: a }: Priced, { loss: b }: Priced): number {
  if (a.points !== b.points) return a.points > b.points ? -1 : 1;
  return a.title < b.title ? -1 : Number(a.title > b.title);
}

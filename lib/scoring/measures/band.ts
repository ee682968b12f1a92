import { z } from 'zod';
import { decimalSchema, nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import type { IndicatorFact } from '@/lib/scoring/facts';
import type { Measurement, Quantity, Reason } from '@/lib/scoring/scoring';
import { formatPoints, multiplyRatio, type Points, points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { indicatorFields, provenanceFields, zeroDenominatorSchema } from './indicator-fields';
import { measureNothing } from './measure-nothing';
import { mergeProvenance } from './provenance';
import { shareLoss } from './share-loss';

const WHOLE = points(1);

const tuplesSchema = z.array(z.tuple([decimalSchema, decimalSchema])).min(1);

/** What the value counts, as the score sheet says it: {what: 晚, unit: 个工作日} reads 「晚 6 个工作日」. */
const quantitySchema = z
  .strictObject({ what: z.string().min(1), unit: z.string() })
  .default({ what: '数值', unit: '' }) satisfies z.ZodType<Quantity>;

/** `better: low` (default): [upper bound, points], bounds ascending; `high`: [lower bound, points], descending. 含本数. */
export const bandFields = {
  better: z.enum(['low', 'high']).default('low'),
  bands: tuplesSchema,
  quantity: quantitySchema,
  zero_denominator: zeroDenominatorSchema,
};

type Bounds = { better: 'low' | 'high'; bands: [Points, Points][] };

/** True when every band can be reached: bounds strictly ascending for `low`, strictly descending for `high`. */
export const areBoundsInOrder = ({ better, bands }: Bounds): boolean =>
  bands.every(([bound], i) => {
    const before = bands[i - 1]?.[0];
    if (before === undefined) return true;
    return better === 'high' ? bound < before : bound > before;
  });

export const orderMessage = ({ better }: Pick<Bounds, 'better'>): string =>
  better === 'high' ? '各档的界限应当从大到小排列，不重复' : '各档的界限应当从小到大排列，不重复';

/** `none` is what a body gets that did nothing. */
export const bandIndicatorSchema = z
  .strictObject({
    ...indicatorFields,
    type: z.literal('band'),
    ...bandFields,
    none: nonNegativeDecimalSchema.default(ZERO_POINTS),
  })
  .superRefine((band, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message, path: ['bands'] });
    const earned = [band.none, ...band.bands.map(([, points]) => points)];
    if (!areBoundsInOrder(band)) say(orderMessage(band));
    else if (earned.some((points) => points > band.points)) say('各档得分不能超过本项分值');
    else if (earned.some((points) => points < ZERO_POINTS)) say('各档得分不能是负数');
  });
export type BandIndicator = z.infer<typeof bandIndicatorSchema>;

const valueSchema = z.strictObject({ value: decimalSchema.nullable(), ...provenanceFields });
const rateSchema = z.strictObject({
  numerator: nonNegativeDecimalSchema,
  denominator: nonNegativeDecimalSchema,
  ...provenanceFields,
});

/** `value: null` means known not to have been done; a rate may be written as numerator and denominator. */
export const bandFactSchema = z.union([
  valueSchema.transform((fact): IndicatorFact => ({ kind: 'value', ...fact })),
  rateSchema.transform((fact): IndicatorFact => ({ kind: 'share', ...fact })),
]);

/**
 * The points of the first band the value reaches (domain 3.2 `band`); beyond the last bound 0, not done at all `none`. A
 * report 10 days late in [[0,5],[10,3]] gets 3, 11 days late 0. A rate is numerator ÷ denominator to four places; over
 * nothing it is not applicable (S68). Throws RangeError for other facts.
 */
export function measureBand(indicator: BandIndicator, fact: IndicatorFact): Measurement {
  const { points: full, name: title, zero_denominator: rule } = indicator;
  if (fact.kind === 'share' && fact.denominator === ZERO_POINTS) {
    const detail = { inputs: [{ title, fact: shareWords(fact) }], ...mergeProvenance([fact]) };
    return measureNothing({ full, rule, what: '分母' }, detail);
  }
  if (fact.kind !== 'value' && fact.kind !== 'share') {
    throw new RangeError(`${indicator.id}: band cannot be measured from ${fact.kind}`);
  }
  // A rate is compared at four places: 2 of 3 is 0.6667.
  const value = fact.kind === 'share' ? multiplyRatio(WHOLE, fact.numerator, fact.denominator) : fact.value;
  const words = fact.kind === 'share' ? shareWords(fact) : valueWords(indicator, value);
  const { points: earned, reason } = findBand(indicator, value);
  return {
    state: 'scored',
    points: earned,
    reason,
    inputs: [{ title, fact: words }],
    lost: shareLoss(subtractPoints(full, earned), [{ key: title, title, fact: words, weight: full - earned }]),
    ...mergeProvenance([fact]),
  };
}

const shareWords = ({ numerator, denominator }: { numerator: Points; denominator: Points }) =>
  `${formatPoints(numerator)}/${formatPoints(denominator)}`;

const valueWords = ({ quantity: { what, unit } }: BandIndicator, value: Points | null) =>
  value === null ? '未办理' : `${what} ${formatPoints(value)} ${unit}`.trim();

function findBand(indicator: BandIndicator, value: Points | null): { points: Points; reason: Reason } {
  const { bands, none, quantity, better } = indicator;
  if (value === null) return { points: none, reason: { code: 'band-not-done' } };
  let lastBound = value;
  for (const [bound, earned] of bands) {
    const reached = better === 'high' ? value >= bound : value <= bound;
    if (reached) return { points: earned, reason: { code: 'band-reached', value, bound, better, quantity } };
    lastBound = bound;
  }
  return { points: ZERO_POINTS, reason: { code: 'band-exceeded', value, lastBound, better, quantity } };
}

import { z } from 'zod';
import { decimalSchema, nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import type { IndicatorFact } from '@/lib/scoring/facts';
import type { Measurement, Reason } from '@/lib/scoring/scoring';
import { formatPoints, type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { indicatorFields, provenanceFields } from './indicator-fields';
import { mergeProvenance } from './provenance';
import { shareLoss } from './share-loss';

/** `bands` are [upper bound (含本数), points], bounds ascending; `none` is what a body gets that did nothing. */
export const bandIndicatorSchema = z
  .strictObject({
    ...indicatorFields,
    type: z.literal('band'),
    bands: z
      .array(z.tuple([decimalSchema, nonNegativeDecimalSchema]))
      .min(1)
      .refine((bands) => bands.every(([bound], i) => i === 0 || bound > (bands[i - 1]?.[0] ?? bound)), {
        message: '各档的界限应当从小到大排列，不重复',
      }),
    none: nonNegativeDecimalSchema,
    /** What the value counts, as the score sheet says it: {what: 晚, unit: 个工作日} reads 「晚 6 个工作日」. */
    quantity: z.strictObject({ what: z.string().min(1), unit: z.string() }).default({ what: '数值', unit: '' }),
  })
  .refine(
    ({ points, bands, none }) => [none, ...bands.map(([, earned]) => earned)].every((earned) => earned <= points),
    {
      message: '各档得分不能超过本项分值',
      path: ['bands'],
    },
  );
export type BandIndicator = z.infer<typeof bandIndicatorSchema>;

/** `value: null` means known not to have been done. */
export const bandFactSchema = z
  .strictObject({ value: decimalSchema.nullable(), ...provenanceFields })
  .transform((fact): IndicatorFact => ({ kind: 'value', ...fact }));

/**
 * The points of the first band whose bound the value does not exceed (domain 3.2 `band`); beyond the last bound 0, not
 * done at all `none`. A report 10 days late in [[0,5],[10,3]] gets 3, 11 days late 0. Throws RangeError for other facts.
 */
export function measureBand(indicator: BandIndicator, fact: IndicatorFact): Measurement {
  if (fact.kind !== 'value') throw new RangeError(`${indicator.id}: band cannot be measured from ${fact.kind}`);
  const { points, reason } = findBand(indicator, fact.value);
  const title = indicator.name;
  const { what, unit } = indicator.quantity;
  const words = fact.value === null ? '未办理' : `${what} ${formatPoints(fact.value)} ${unit}`.trim();
  return {
    state: 'scored',
    points,
    reason,
    inputs: [{ title, fact: words }],
    lost: shareLoss(subtractPoints(indicator.points, points), [
      { key: title, title, fact: words, weight: indicator.points - points },
    ]),
    ...mergeProvenance([fact]),
  };
}

function findBand({ bands, none, quantity }: BandIndicator, value: Points | null): { points: Points; reason: Reason } {
  if (value === null) return { points: none, reason: { code: 'band-not-done' } };
  let lastBound = value;
  for (const [bound, points] of bands) {
    if (value <= bound) return { points, reason: { code: 'band-reached', value, bound, quantity } };
    lastBound = bound;
  }
  return { points: ZERO_POINTS, reason: { code: 'band-exceeded', value, lastBound, quantity } };
}

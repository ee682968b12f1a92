import { z } from 'zod';
import { decimalSchema } from '@/lib/scoring/decimal-schema';
import type { IndicatorFact, OccurrenceFact } from '@/lib/scoring/facts';
import type { Measurement, ScoreLoss } from '@/lib/scoring/scoring';
import { addPoints, maxPoints, type Points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { indicatorFields, provenanceFields } from './indicator-fields';
import { mergeProvenance } from './provenance';

/** `per` points off for each `unit` (例、件、处…); `cap: item` stops at the indicator's own points. */
export const deductIndicatorSchema = z.strictObject({
  ...indicatorFields,
  type: z.literal('deduct'),
  per: decimalSchema.refine((value) => value > ZERO_POINTS, '每次扣分应当大于零'),
  unit: z.string().min(1),
  cap: z.literal('item'),
});
export type DeductIndicator = z.infer<typeof deductIndicatorSchema>;

/** An empty list is known to be none and keeps full marks. */
export const deductFactSchema = z
  .strictObject({
    occurrences: z.array(
      z.strictObject({ title: z.string().min(1), count: z.int().min(1).default(1), ...provenanceFields }),
    ),
  })
  .transform((fact): IndicatorFact => ({ kind: 'occurrences', ...fact }));

/** Full marks − per × occurrences, not below 0 (domain 3.2 `deduct`, cap 单项). Throws RangeError for other facts. */
export function measureDeduct(indicator: DeductIndicator, fact: IndicatorFact): Measurement {
  if (fact.kind !== 'occurrences') throw new RangeError(`${indicator.id}: deduct cannot be measured from ${fact.kind}`);
  const { points: full, per, unit } = indicator;
  const lost = fact.occurrences.map((occurrence) => deduction(occurrence, per, unit)).sort(byPointsThenTitle);
  const raw = addPoints(...lost.map((loss) => loss.points));
  return {
    state: 'scored',
    points: maxPoints(subtractPoints(full, raw), ZERO_POINTS),
    reason: {
      code: 'occurrences-deducted',
      occurrences: fact.occurrences.reduce((sum, { count }) => sum + count, 0),
      unit,
      per,
      raw,
      capped: raw > full,
    },
    inputs: fact.occurrences.map(({ title, count }) => ({ title, fact: `${count}${unit}` })),
    lost,
    ...mergeProvenance(fact.occurrences),
  };
}

const deduction = ({ title, count }: OccurrenceFact, per: Points, unit: string): ScoreLoss => ({
  title,
  fact: `${count}${unit}`,
  points: (per * BigInt(count)) as Points,
});

function byPointsThenTitle(a: ScoreLoss, b: ScoreLoss): number {
  if (a.points !== b.points) return a.points > b.points ? -1 : 1;
  return a.title < b.title ? -1 : Number(a.title > b.title);
}

import { z } from 'zod';
import { nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import type { IndicatorFact } from '@/lib/scoring/facts';
import type { Measurement } from '@/lib/scoring/scoring';
import { isLocalDate } from '@/lib/shared/local-date';
import { formatPoints, multiplyRatio, points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { indicatorFields, provenanceFields } from './indicator-fields';
import { mergeProvenance } from './provenance';
import { shareLoss } from './share-loss';

/** A score that others gave: 第三方评估, 绩效办, 社会评议 (S64, S73, S77). */
export const externalIndicatorSchema = z.strictObject({ ...indicatorFields, type: z.literal('external') });
export type ExternalIndicator = z.infer<typeof externalIndicatorSchema>;

/** `score` of `of` full marks, from `source` on `date`. An outside figure without a source is refused. */
export const externalFactSchema = z
  .strictObject({
    score: nonNegativeDecimalSchema,
    of: nonNegativeDecimalSchema.refine((of) => of > ZERO_POINTS, '满分应当大于零').default(points(100)),
    source: z.string().min(1),
    date: z.string().refine(isLocalDate, '日期应当写成 2016-12-20 这样').nullable().default(null),
    ...provenanceFields,
  })
  .refine(({ score, of }) => score <= of, '得分不能超过满分')
  .transform((fact): IndicatorFact => ({ kind: 'external', ...fact }));

/** points × score ÷ of (domain 3.2 `external`): 86 of 100 in an indicator of 10 points is 8.6. Throws RangeError for other facts. */
export function measureExternal(indicator: ExternalIndicator, fact: IndicatorFact, decimals: number): Measurement {
  if (fact.kind !== 'external') throw new RangeError(`${indicator.id}: external cannot be measured from ${fact.kind}`);
  const { points: full, name: title } = indicator;
  const { score, of, source, date } = fact;
  const earned = multiplyRatio(full, score, of, decimals);
  const words = `${formatPoints(score)}/${formatPoints(of)}`;
  return {
    state: 'scored',
    points: earned,
    reason: { code: 'external-score', score, of, source, date },
    inputs: [{ title: source, fact: words }],
    lost: shareLoss(subtractPoints(full, earned), [{ key: title, title, fact: words, weight: of - score }]),
    ...mergeProvenance([fact]),
  };
}

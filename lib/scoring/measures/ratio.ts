import { z } from 'zod';
import { completionOutcome } from '@/lib/scoring/completion-outcome';
import { decimalSchema, nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import {
  COMPLETION_OUTCOMES,
  type IndicatorFact,
  OBLIGATION_ROLES,
  type ObligationFact,
  type Provenance,
} from '@/lib/scoring/facts';
import type { Measurement } from '@/lib/scoring/scoring';
import { isLocalDate } from '@/lib/shared/local-date';
import { formatPoints, multiplyRatio, type Points, points, subtractPoints, ZERO_POINTS } from '@/lib/shared/points';
import { indicatorFields, provenanceFields, zeroDenominatorSchema } from './indicator-fields';
import { measureNothing } from './measure-nothing';
import { mergeProvenance } from './provenance';
import { shareLoss } from './share-loss';

const WHOLE = points(1);
const factorSchema = nonNegativeDecimalSchema.refine((value) => value <= WHOLE, '系数应当在 0 到 1 之间');

/**
 * `weights` and `late_factor` together: scored from obligations. Without them: from numerator and denominator, or, where
 * `on` lists several rates (三同步), from the mean of theirs.
 */
export const ratioIndicatorSchema = z
  .strictObject({
    ...indicatorFields,
    type: z.literal('ratio'),
    on: z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]).optional(),
    zero_denominator: zeroDenominatorSchema,
    weights: z
      .strictObject({ 牵头: nonNegativeDecimalSchema, 责任: nonNegativeDecimalSchema, 配合: nonNegativeDecimalSchema })
      .optional(),
    late_factor: z
      .strictObject({
        按期: factorSchema,
        逾期30天内: factorSchema,
        逾期30天以上: factorSchema,
        未完成: factorSchema,
      })
      .refine(
        (factor) => COMPLETION_OUTCOMES.every((outcome, i, all) => factor[outcome] >= factor[all[i + 1] ?? outcome]),
        '完成得越晚，系数不能越高',
      )
      .optional(),
  })
  .refine((indicator) => !indicator.weights === !indicator.late_factor, 'weights 和 late_factor 应当同时写或同时不写');
export type RatioIndicator = z.infer<typeof ratioIndicatorSchema>;

const daySchema = z.string().refine(isLocalDate, '日期应当写成 2016-09-30 这样');
const obligationSchema = z
  .strictObject({
    obligationId: z.string().min(1),
    title: z.string().min(1),
    role: z.enum(OBLIGATION_ROLES),
    outcome: z.enum(COMPLETION_OUTCOMES).nullable().optional(),
    dueOn: daySchema.optional(),
    completedOn: daySchema.nullable().optional(),
    ...provenanceFields,
  })
  .refine((fact) => fact.outcome !== undefined || (fact.dueOn && fact.completedOn !== undefined), {
    message: '要写 outcome，或者写 dueOn 和 completedOn',
  })
  .transform(({ dueOn, completedOn, outcome, ...fact }): ObligationFact => {
    if (outcome !== undefined || !dueOn) return { ...fact, outcome: outcome ?? null };
    return { ...fact, outcome: completionOutcome(dueOn, completedOn ?? null) };
  });

const obligationsFactSchema = z
  .strictObject({ obligations: z.array(obligationSchema) })
  .transform((fact): IndicatorFact => ({ kind: 'obligations', ...fact }));
const shareFactSchema = z
  .strictObject({ numerator: nonNegativeDecimalSchema, denominator: decimalSchema, ...provenanceFields })
  .refine((fact) => fact.numerator <= fact.denominator, '分子不能大于分母')
  .transform((fact): IndicatorFact => ({ kind: 'share', ...fact }));

const sharesFactSchema = (names: string[]) =>
  z
    .strictObject({
      shares: z.record(
        z.string(),
        z
          .strictObject({ numerator: nonNegativeDecimalSchema, denominator: nonNegativeDecimalSchema })
          .refine((share) => share.numerator <= share.denominator, '分子不能大于分母'),
      ),
      ...provenanceFields,
    })
    .superRefine(({ shares }, context) => {
      for (const name of names.filter((known) => !(known in shares))) {
        context.addIssue({ code: 'custom', path: ['shares', name], message: '没有写' });
      }
      for (const name of Object.keys(shares).filter((written) => !names.includes(written))) {
        context.addIssue({ code: 'custom', path: ['shares', name], message: `没有这个率，应当是${names.join('、')}` });
      }
    })
    .transform((fact): IndicatorFact => ({ kind: 'shares', ...fact }));

export function ratioFactSchema({ weights, on }: RatioIndicator) {
  if (Array.isArray(on)) return z.union([sharesFactSchema(on), shareFactSchema]);
  return weights ? z.union([obligationsFactSchema, shareFactSchema]) : shareFactSchema;
}

/**
 * points × Σ(wᵢ·cᵢ) ÷ Σwᵢ over the body's obligations, or points × numerator ÷ denominator (domain 3.2 `ratio`). Nothing
 * to weigh (Σw = 0, denominator 0) is not applicable, never full or zero marks. Throws RangeError for other facts.
 */
export function measureRatio(indicator: RatioIndicator, fact: IndicatorFact, decimals: number): Measurement {
  if (fact.kind === 'share') return measureShare(indicator, fact, decimals);
  if (fact.kind === 'shares') return measureShares(indicator, fact, decimals);
  if (fact.kind === 'obligations') return measureObligations(indicator, fact.obligations, decimals);
  throw new RangeError(`${indicator.id}: ratio cannot be measured from ${fact.kind}`);
}

function measureShare(
  indicator: RatioIndicator,
  fact: { numerator: Points; denominator: Points } & Provenance,
  decimals: number,
): Measurement {
  const { numerator, denominator } = fact;
  const title = indicator.name;
  const words = `${formatPoints(numerator)}/${formatPoints(denominator)}`;
  const detail = { inputs: [{ title, fact: words }], ...mergeProvenance([fact]) };
  if (denominator === ZERO_POINTS) {
    return measureNothing({ full: indicator.points, rule: indicator.zero_denominator, what: '分母' }, detail);
  }
  const earned = multiplyRatio(indicator.points, numerator, denominator, decimals);
  const lost = shareLoss(subtractPoints(indicator.points, earned), [
    { key: title, title, fact: words, weight: denominator - numerator },
  ]);
  return {
    state: 'scored',
    points: earned,
    reason: { code: 'share-reached', numerator, denominator },
    ...detail,
    lost,
  };
}

/** points × mean of the rates that have a denominator; each counts alike (domain 3.2: Σ(wᵢ·cᵢ) ÷ Σwᵢ, all wᵢ = 1). */
function measureShares(
  indicator: RatioIndicator,
  fact: Extract<IndicatorFact, { kind: 'shares' }>,
  decimals: number,
): Measurement {
  const rates = Object.entries(fact.shares).map(([title, { numerator, denominator }]) => ({
    title,
    fact: `${formatPoints(numerator)}/${formatPoints(denominator)}`,
    numerator,
    denominator,
  }));
  const detail = {
    inputs: rates.map(({ title, fact: words }) => ({ title, fact: words })),
    ...mergeProvenance([fact]),
  };
  const counted = rates.filter(({ denominator }) => denominator > ZERO_POINTS);
  if (counted.length === 0) {
    return measureNothing({ full: indicator.points, rule: indicator.zero_denominator, what: '分母' }, detail);
  }
  // Over one common denominator, so that nothing is rounded before the end.
  const common = counted.reduce((product, { denominator }) => product * denominator, 1n);
  const missedOf = ({ numerator, denominator }: (typeof counted)[number]) =>
    (denominator - numerator) * (common / denominator);
  const whole = common * BigInt(counted.length);
  const missed = counted.reduce((sum, rate) => sum + missedOf(rate), 0n);
  const earned = multiplyRatio(indicator.points, whole - missed, whole, decimals);
  const causes = counted.map((rate) => ({
    key: rate.title,
    title: rate.title,
    fact: rate.fact,
    weight: missedOf(rate),
  }));
  return {
    state: 'scored',
    points: earned,
    reason: { code: 'shares-averaged', rates: counted.length, left: rates.length - counted.length },
    lost: shareLoss(subtractPoints(indicator.points, earned), causes),
    ...detail,
  };
}

type WeighedObligation = { obligation: ObligationFact; weight: Points; factor: Points | null };

function measureObligations(indicator: RatioIndicator, obligations: ObligationFact[], decimals: number): Measurement {
  const weighed = weigh(indicator, obligations);
  const weight = weighed.reduce((sum, part) => sum + part.weight, 0n);
  const detail = {
    inputs: obligations.map((obligation) => ({ title: obligation.title, fact: obligationWords(obligation) })),
    ...mergeProvenance(obligations),
  };
  if (weight === 0n) {
    return measureNothing({ full: indicator.points, rule: indicator.zero_denominator, what: '任务' }, detail);
  }
  const earnedWith = (pendingFactor: Points) =>
    weighed.reduce((sum, part) => sum + part.weight * (part.factor ?? pendingFactor), 0n);
  const pointsWith = (pendingFactor: Points) =>
    multiplyRatio(indicator.points, earnedWith(pendingFactor), weight * WHOLE, decimals);
  const high = pointsWith(WHOLE);
  const lost = shareLoss(subtractPoints(indicator.points, high), weighed.map(lossCause));
  const pending = weighed.filter((part) => part.factor === null && part.weight > 0n);
  if (pending.length > 0) {
    const reason = { code: 'outcomes-pending', titles: pending.map((part) => part.obligation.title) } as const;
    return { state: 'unknown', points: null, low: pointsWith(ZERO_POINTS), high, reason, lost, ...detail };
  }
  const earnedWeight = multiplyRatio(WHOLE, earnedWith(WHOLE), WHOLE * WHOLE);
  const reason = {
    code: 'obligations-weighted',
    obligations: obligations.length,
    earnedWeight,
    weight: weight as Points,
  } as const;
  return { state: 'scored', points: high, reason, lost, ...detail };
}

function weigh({ id, weights, late_factor }: RatioIndicator, obligations: ObligationFact[]): WeighedObligation[] {
  if (!weights || !late_factor) throw new RangeError(`${id}: no weights to measure obligations with`);
  return obligations.map((obligation) => ({
    obligation,
    weight: weights[obligation.role],
    factor: obligation.outcome === null ? null : late_factor[obligation.outcome],
  }));
}

const lossCause = ({ obligation, weight, factor }: WeighedObligation) => ({
  key: obligation.obligationId,
  title: obligation.title,
  fact: obligationWords(obligation),
  weight: weight * (WHOLE - (factor ?? WHOLE)),
});

const obligationWords = ({ role, outcome }: ObligationFact) => `${role}，${outcome ?? '尚未审定'}`;

import { z } from 'zod';
import { nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import type { IndicatorFact, JudgeMark } from '@/lib/scoring/facts';
import type { Measurement } from '@/lib/scoring/scoring';
import {
  addPoints,
  formatPoints,
  multiplyRatio,
  type Points,
  points,
  subtractPoints,
  ZERO_POINTS,
} from '@/lib/shared/points';
import { indicatorFields, provenanceFields } from './indicator-fields';
import { mergeProvenance } from './provenance';
import { shareLoss } from './share-loss';

const WHOLE = points(1);
/** One judge's word is no panel (domain 3.2: mean of ≥ 2). */
const LEAST_JUDGES = 2;
/** Dropping the highest and the lowest leaves the least number of judges again. */
const LEAST_WITH_DROP = LEAST_JUDGES + 2;

/** The mean of several judges' marks; `drop: extremes` leaves out one highest and one lowest once there are four or more. */
export const judgeIndicatorSchema = z.strictObject({
  ...indicatorFields,
  type: z.literal('judge'),
  drop: z.enum(['none', 'extremes']).default('none'),
  least: z.int().min(LEAST_JUDGES, `至少两名评委`).default(LEAST_JUDGES),
});
export type JudgeIndicator = z.infer<typeof judgeIndicatorSchema>;

export const judgeFactSchema = ({ points: full }: JudgeIndicator) =>
  z
    .strictObject({
      judges: z.array(
        z.strictObject({
          name: z.string().min(1),
          points: nonNegativeDecimalSchema.refine(
            (given) => given <= full,
            `评委给的分应当在 0 到 ${formatPoints(full)} 分之间`,
          ),
        }),
      ),
      ...provenanceFields,
    })
    .refine(({ judges }) => new Set(judges.map(({ name }) => name)).size === judges.length, '同一名评委不能评两次')
    .transform((fact): IndicatorFact => ({ kind: 'judges', ...fact }));

/** The mean, rounded once; unknown while fewer than `least` judges have marked. Throws RangeError for other facts. */
export function measureJudge(indicator: JudgeIndicator, fact: IndicatorFact, decimals: number): Measurement {
  if (fact.kind !== 'judges') throw new RangeError(`${indicator.id}: judge cannot be measured from ${fact.kind}`);
  const { points: full, name: title, least } = indicator;
  const detail = {
    inputs: fact.judges.map((judge) => ({ title: judge.name, fact: `${formatPoints(judge.points)}分` })),
    ...mergeProvenance([fact]),
  };
  const judges = fact.judges.length;
  if (judges < least) {
    const reason = { code: 'judges-missing', judges, least } as const;
    return { state: 'unknown', points: null, low: ZERO_POINTS, high: full, reason, lost: [], ...detail };
  }
  const counted =
    indicator.drop === 'extremes' && judges >= LEAST_WITH_DROP ? withoutExtremes(fact.judges) : fact.judges;
  const sum = addPoints(...counted.map((judge) => judge.points));
  const earned = multiplyRatio(sum, WHOLE, WHOLE * BigInt(counted.length), decimals);
  const words = `${counted.length} 名评委平均 ${formatPoints(earned)} 分`;
  const weight: bigint = subtractPoints(full, earned);
  return {
    state: 'scored',
    points: earned,
    reason: { code: 'judges-averaged', judges, counted: counted.length, sum },
    lost: shareLoss(weight as Points, [{ key: title, title, fact: words, weight }]),
    ...detail,
  };
}

/** One highest and one lowest mark less; which of equal ones goes does not change the sum. */
function withoutExtremes(judges: readonly JudgeMark[]): JudgeMark[] {
  const sorted = [...judges].sort((a, b) => Number(a.points - b.points));
  return sorted.slice(1, -1);
}

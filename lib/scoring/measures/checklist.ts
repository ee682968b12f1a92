import { z } from 'zod';
import { nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import type { IndicatorFact, ItemFact } from '@/lib/scoring/facts';
import type { Measurement } from '@/lib/scoring/scoring';
import { multiplyRatio, type Points, points, subtractPoints } from '@/lib/shared/points';
import { indicatorFields, provenanceFields } from './indicator-fields';
import { measureNothing } from './measure-nothing';
import { mergeProvenance } from './provenance';
import { shareLoss } from './share-loss';

const EQUAL_WEIGHT = points(1);

/**
 * `items` count alike, `weights` by their weight; with neither, the elements are those the facts name, all alike.
 * `deadline` is a month-day, for the reader.
 */
export const checklistIndicatorSchema = z
  .strictObject({
    ...indicatorFields,
    type: z.literal('checklist'),
    items: z.array(z.string().min(1)).min(1).optional(),
    weights: z.record(z.string().min(1), nonNegativeDecimalSchema).optional(),
    deadline: z
      .string()
      .regex(/^\d{2}-\d{2}$/, '期限应当写成 09-30 这样')
      .optional(),
  })
  .refine(({ items, weights }) => !items || !weights, 'items 和 weights 只写其中一样')
  .refine(({ items }) => new Set(items).size === (items?.length ?? 0), { message: '要素不能重复', path: ['items'] })
  .refine(({ weights }) => !weights || Object.values(weights).some((weight) => weight > 0n), {
    message: '至少有一个要素的权重大于零',
    path: ['weights'],
  });
export type ChecklistIndicator = z.infer<typeof checklistIndicatorSchema>;

const itemSchema = z.union([
  z.boolean(),
  z.null(),
  z
    .strictObject({ notApplicable: z.string().min(1), approvedBy: z.string().min(1).nullable().default(null) })
    .transform(({ notApplicable: reason, approvedBy }) => ({ notApplicable: { reason, approvedBy } })),
]);

/** An element that is left out is unknown; one the scheme does not name is refused. */
export const checklistFactSchema = (indicator: ChecklistIndicator) =>
  z
    .strictObject({ items: z.record(z.string(), itemSchema), ...provenanceFields })
    .superRefine(({ items }, context) => {
      const named = weighElements(indicator).map(([name]) => name);
      if (named.length === 0) return;
      for (const name of Object.keys(items).filter((item) => !named.includes(item))) {
        context.addIssue({ code: 'custom', path: ['items', name], message: `没有这个要素，应当是${named.join('、')}` });
      }
    })
    .transform((fact): IndicatorFact => ({ kind: 'items', ...fact }));

/**
 * points × weight of the ticked ÷ weight of the applicable elements (domain 3.2 `checklist`). All elements exempt: not
 * applicable. One element unknown: unknown, with bounds. Throws RangeError for other facts.
 */
export function measureChecklist(indicator: ChecklistIndicator, fact: IndicatorFact, decimals: number): Measurement {
  if (fact.kind !== 'items') throw new RangeError(`${indicator.id}: checklist cannot be measured from ${fact.kind}`);
  const elements = weighElements(indicator, Object.keys(fact.items)).map(([name, weight]) => ({
    name,
    weight,
    is: fact.items[name] ?? null,
  }));
  const applicable = elements.filter(({ is }) => !isExempt(is));
  const whole = weightOf(applicable);
  const detail = {
    inputs: elements.map(({ name, is }) => ({ title: name, fact: itemWords(is) })),
    ...mergeProvenance([fact]),
  };
  if (whole === 0n) {
    return measureNothing({ full: indicator.points, rule: '不适用', what: '要素' }, detail);
  }
  const ticked = applicable.filter(({ is }) => is === true);
  const unknown = applicable.filter(({ is }) => is === null);
  const pointsOf = (weight: bigint) => multiplyRatio(indicator.points, weight, whole, decimals);
  const low = pointsOf(weightOf(ticked));
  const high = pointsOf(weightOf(ticked) + weightOf(unknown));
  const absent = applicable.filter(({ is }) => is === false);
  const lost = shareLoss(
    subtractPoints(indicator.points, high),
    absent.map(({ name, weight, is }) => ({ key: name, title: name, fact: itemWords(is), weight })),
  );
  if (unknown.length > 0) {
    const reason = { code: 'items-unknown', items: unknown.map(({ name }) => name) } as const;
    return { state: 'unknown', points: null, low, high, reason, lost, ...detail };
  }
  const reason = {
    code: 'items-ticked',
    ticked: ticked.length,
    applicable: applicable.length,
    exempt: elements.filter(({ is }) => isExempt(is)).map(({ name }) => name),
  } as const;
  return { state: 'scored', points: low, reason, lost, ...detail };
}

function weighElements({ items, weights }: ChecklistIndicator, named: string[] = []): [string, Points][] {
  return weights ? Object.entries(weights) : (items ?? named).map((item) => [item, EQUAL_WEIGHT]);
}

const weightOf = (elements: { weight: Points }[]) => elements.reduce((sum, { weight }) => sum + weight, 0n);
const isExempt = (is: ItemFact) => typeof is === 'object' && is !== null;

function itemWords(is: ItemFact): string {
  if (is === null) return '尚不清楚';
  if (typeof is === 'object') return `不适用：${is.notApplicable.reason}`;
  return is ? '已做到' : '未做到';
}

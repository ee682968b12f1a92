import { z } from 'zod';
import { decimalSchema, nonNegativeDecimalSchema } from '@/lib/scoring/decimal-schema';
import { ZERO_POINTS } from '@/lib/shared/points';

/** 金寨2024: 「本栏目不高于及格分，然后再计算」: once the condition is confirmed the node gets no more than `at_most`. */
const ceilingSchema = z.strictObject({
  id: z.string().min(1),
  when: z.string().min(1),
  at_most: nonNegativeDecimalSchema,
});

/** What every node of the tree has, leaf or branch. `basis` is the clause behind it, `na_rule` says in words when it falls away. */
export const nodeFields = {
  id: z.string().regex(/^[A-Z][A-Za-z0-9]*$/, '编号应当以大写字母开头，只含字母和数字，如 A1'),
  name: z.string().min(1),
  points: decimalSchema.refine((value) => value > ZERO_POINTS, '分值应当大于零'),
  basis: z.string().min(1).optional(),
  applies: z.array(z.string().min(1)).min(1).optional(),
  na_rule: z.string().min(1).optional(),
  ceilings: z.array(ceilingSchema).default([]),
};

/** What every indicator has, whatever its measure. `on` names the fact it reads. */
export const indicatorFields = { ...nodeFields, on: z.string().min(1).optional() };

/** What a rate over nothing is worth; «不适用» unless the scheme says otherwise (S68). */
const ZERO_DENOMINATOR = ['不适用', '满分', '零分'] as const;
export const zeroDenominatorSchema = z.enum(ZERO_DENOMINATOR).default('不适用');
export type ZeroDenominator = z.infer<typeof zeroDenominatorSchema>;

/** Evidence and decider of a fact; both may be left out. */
export const provenanceFields = {
  evidenceIds: z.array(z.string().min(1)).default([]),
  decidedBy: z.string().min(1).nullable().default(null),
};

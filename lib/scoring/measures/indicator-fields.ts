import { z } from 'zod';
import { decimalSchema } from '@/lib/scoring/decimal-schema';
import { ZERO_POINTS } from '@/lib/shared/points';

/** What every indicator has, whatever its measure. `on` names the fact it reads; `basis` the clause behind it. */
export const indicatorFields = {
  id: z.string().regex(/^[A-Z][A-Za-z0-9]*$/, '编号应当以大写字母开头，只含字母和数字，如 A1'),
  name: z.string().min(1),
  points: decimalSchema.refine((value) => value > ZERO_POINTS, '分值应当大于零'),
  on: z.string().min(1).optional(),
  basis: z.string().min(1).optional(),
  applies: z.array(z.string().min(1)).min(1).optional(),
};

/** Evidence and decider of a fact; both may be left out. */
export const provenanceFields = {
  evidenceIds: z.array(z.string().min(1)).default([]),
  decidedBy: z.string().min(1).nullable().default(null),
};

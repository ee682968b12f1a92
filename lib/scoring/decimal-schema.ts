import { z } from 'zod';
import { type Points, points, ZERO_POINTS } from '@/lib/shared/points';

/** An exact decimal of at most four places, written as a YAML number or as text; the binary float is never computed with. */
export const decimalSchema = z.union([z.number(), z.string()]).transform((written, context): Points => {
  try {
    return points(written);
  } catch {
    context.addIssue({ code: 'custom', message: `“${written}”应当是小数，至多四位` });
    return z.NEVER;
  }
});

/** A decimal that is zero or more. */
export const nonNegativeDecimalSchema = decimalSchema.refine((value) => value >= ZERO_POINTS, '不能是负数');

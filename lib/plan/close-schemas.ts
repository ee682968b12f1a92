import { z } from 'zod';
import { idField, requiredText } from '@/lib/shared/field-schemas';

const version = z.coerce.number().int().positive();

export const closePlanSchema = z.object({ planId: idField, version });

/** Characters the reason of an act of the office may have. */
export const WHY_MAX = 200;
export const reopenPlanSchema = closePlanSchema.extend({ reason: requiredText(WHY_MAX, '写明为什么重新打开') });

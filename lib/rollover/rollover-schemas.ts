import { z } from 'zod';
import { idField } from '@/lib/shared/field-schemas';

/** Two duties put together or taken apart; the chosen one of last year comes from a list. */
export const linkSchema = z.object({
  planId: idField,
  lastPlanId: idField,
  dutyId: idField,
  lastDutyId: z.string({ error: '选上年的一条任务' }).min(1, '选上年的一条任务').max(64, '选上年的一条任务'),
  word: z.enum(['together', 'apart'], { error: '页面已过期，请刷新' }),
});

export const takeOverSchema = z.object({ planId: idField, lastPlanId: idField, dutyId: idField });

export const takeOverAllSchema = z.object({ planId: idField, lastPlanId: idField, version: z.coerce.number().int() });

export const yearsSchema = z.object({ planId: idField, lastPlanId: idField });

import { z } from 'zod';
import { idField, requiredText } from '@/lib/shared/field-schemas';
import { LEVELS } from './basis';

export const importUpstreamSchema = z.object({
  planId: idField,
  level: z.enum(LEVELS, { error: '选这份文件是哪一级的' }),
  text: z.string({ error: '把上级要点全文粘贴进来' }).default(''),
});
export type ImportUpstream = z.output<typeof importUpstreamSchema>;

export const useUpstreamSchema = z.object({ planId: idField, documentId: idField, use: z.enum(['yes', 'no']) });

/** `link:<clause>`, `refuse:<clause>`: one form with buttons for each clause. */
export const basisActSchema = z.object({
  planId: idField,
  dutyId: idField,
  act: z
    .string()
    .regex(/^(?:link|refuse):[\w-]+$/, '页面已过期，请刷新')
    .transform((act) => {
      const [verb = '', clauseId = ''] = act.split(':');
      return { verdict: verb === 'link' ? ('linked' as const) : ('refused' as const), clauseId };
    }),
});
export type BasisAct = z.output<typeof basisActSchema>;

export const planOnlySchema = z.object({ planId: idField });

export const waiveSchema = z.object({
  planId: idField,
  clauseId: idField,
  reason: requiredText(200, '写一句为什么本级不适用'),
});

export const unwaiveSchema = z.object({ planId: idField, clauseId: idField });

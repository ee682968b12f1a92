import { z } from 'zod';
import { idField, requestKeyField, requiredDay, requiredText } from '@/lib/shared/field-schemas';

export const EXCUSE_TEXT = 500;

const common = { obligationId: idField, requestKey: requestKeyField };

export const askExcuseSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('exemption'),
    reason: requiredText(EXCUSE_TEXT, '写上为什么这一件不适用于本单位'),
  }),
  z.object({
    ...common,
    kind: z.literal('extension'),
    reason: requiredText(EXCUSE_TEXT, '写上为什么要延期、办到哪一步'),
    newDueOn: requiredDay('写上要延到哪一天，例如 2016-11-30'),
  }),
]);
export type AskExcuse = z.output<typeof askExcuseSchema>;

export const withdrawExcuseSchema = z.object({ excuseId: idField });

const version = z.coerce.number({ error: '页面已过期，请刷新' }).int().min(1);

export const answerExcuseSchema = z.object({
  excuseId: idField,
  version,
  word: z.enum(['grant', 'refuse']),
  answer: requiredText(EXCUSE_TEXT, '写上理由，申请的单位会看到'),
});
export type AnswerExcuse = z.output<typeof answerExcuseSchema>;

export const reverseExemptionSchema = z.object({
  excuseId: idField,
  version,
  reversal: requiredText(EXCUSE_TEXT, '写上为什么又要办，单位会看到'),
});
export type ReverseExemption = z.output<typeof reverseExemptionSchema>;

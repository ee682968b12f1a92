import { z } from 'zod';
import { idField, optionalText, requestKeyField, requiredDay, requiredText } from '@/lib/shared/field-schemas';

const wholeNumber = (most: number, message: string) =>
  z
    .string({ error: message })
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((count) => count <= most, message);

/** A field that occurs once comes as text, several times as a list, never as nothing. */
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(5000),
  );

export const draftPromptSetSchema = z.object({
  planId: z.string({ error: '选一份要点' }).min(1, '选一份要点').max(64),
  soonDays: wholeNumber(90, '写 0 到 90 的整数'),
  quietDays: wholeNumber(60, '写 0 到 60 的整数'),
});
export type DraftPromptSet = z.output<typeof draftPromptSetSchema>;

/** `messageId` and `opening` come in pairs; `sent` and `line` hold what is ticked, a line as message and obligation. */
export const revisePromptSetSchema = z
  .object({
    setId: idField,
    version: z.coerce.number().int(),
    intent: z.enum(['save', 'send']),
    messageId: listOf(idField),
    opening: listOf(optionalText(300)),
    sent: listOf(idField),
    line: listOf(z.string().max(140)),
  })
  .refine(({ messageId, opening }) => messageId.length === opening.length, {
    path: ['messageId'],
    message: '页面已过期，请刷新',
  });
export type RevisePromptSet = z.output<typeof revisePromptSetSchema>;

export const discardPromptSetSchema = z.object({ setId: idField, version: z.coerce.number().int() });
export type DiscardPromptSet = z.output<typeof discardPromptSetSchema>;

export const logCallSchema = z.object({
  requestKey: requestKeyField,
  calledOn: requiredDay('写上打电话的日期，例如 2016-10-20'),
  bodyId: z.string({ error: '选一个单位' }).min(1, '选一个单位').max(64),
  person: requiredText(60, '写上电话打给了谁'),
  matter: requiredText(300, '写上提示什么事、结果怎样'),
});
export type LogCall = z.output<typeof logCallSchema>;

export const strikeCallSchema = z.object({
  callId: idField,
  reason: requiredText(200, '写上为什么划去，例如“单位选错，另记一条”'),
});
export type StrikeCall = z.output<typeof strikeCallSchema>;

import { z } from 'zod';
import { idField, optionalText, requestKeyField, requiredDay, requiredText } from '@/lib/shared/field-schemas';
import { isLocalDate } from '@/lib/shared/local-date';

const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

const url = blank(
  z
    .url({ protocol: /^https?$/, error: '网址要以 http:// 或 https:// 开头，从浏览器地址栏整条复制' })
    .max(2000, '网址太长'),
);
const someDay = blank(z.string().refine(isLocalDate, '日期要写成 2016-07-27 这样，并且真有这一天'));

/** A field that occurs once comes as text, several times as a list. */
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(idField).min(1, '先勾上已经公开的要素').max(100),
);

export const tickElementsSchema = z.object({ obligationId: idField, elementId: several, url });
export type TickElements = z.output<typeof tickElementsSchema>;

export const clearElementSchema = z.object({ obligationId: idField, elementId: idField });
export type ClearElement = z.output<typeof clearElementSchema>;

export const recordOccasionSchema = z.object({
  obligationId: idField,
  requestKey: requestKeyField,
  happenedOn: requiredDay('写上发生的日期，例如 2016-02-29'),
  object: requiredText(200, '写上是什么事，例如“2016年市本级预算”'),
  doneOn: someDay,
  url,
});
export type RecordOccasion = z.output<typeof recordOccasionSchema>;

export const finishOccasionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('done'),
    occasionId: idField,
    doneOn: requiredDay('写上公开的日期'),
    url,
  }),
  z.object({ intent: z.literal('remove'), occasionId: idField }),
]);
export type FinishOccasion = z.output<typeof finishOccasionSchema>;

export const proposeBodySchema = z.object({
  obligationId: idField,
  bodyId: z.string({ error: '选一个单位' }).min(1, '选一个单位').max(64),
  reason: requiredText(300, '写一句为什么要这个单位一起办'),
});
export type ProposeBody = z.output<typeof proposeBodySchema>;

export const decideJoiningSchema = z
  .object({ joiningId: idField, word: z.enum(['accept', 'refuse']), answer: optionalText(300) })
  .refine(({ word, answer }) => word === 'accept' || answer !== '', {
    path: ['answer'],
    message: '写上为什么不加派，牵头单位会看到',
  });
export type DecideJoining = z.output<typeof decideJoiningSchema>;

export const requireVerticalSchema = z.object({
  obligationId: idField,
  text: optionalText(1000).transform((text) => text || null),
  before: optionalText(1000).transform((text) => text || null),
});
export type RequireVertical = z.output<typeof requireVerticalSchema>;

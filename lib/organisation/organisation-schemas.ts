import { z } from 'zod';
import { idField, optionalText, requiredDay, requiredText } from '@/lib/shared/field-schemas';
import { isLocalDate, type LocalDate } from '@/lib/shared/local-date';
import { BODY_LEVELS } from './body';
import { POST_KINDS, refusePersonalNumber } from './body-post';
import { SUCCESSION_KINDS } from './succession';

export const BODY_KINDS = [
  'department',
  'county',
  'public_institution',
  'vertical',
  'office',
  'town',
  'subordinate',
] as const;

/** A day that may be left empty. */
const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isLocalDate(text), '写成 2019-01-01 的样子，或空着')
  .transform((text) => (text === '' ? null : (text as LocalDate)));

const optionalId = z
  .string()
  .max(64, '页面已过期，请刷新')
  .default('')
  .transform((text) => text || null);

const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (typeof value === 'string' ? [value] : value).filter((id) => id !== ''));

/** Text of a register of posts: no mobile or identity numbers. */
const officialText = <Schema extends z.ZodType<string>>(schema: Schema) =>
  schema.superRefine((text, context) => {
    const message = refusePersonalNumber(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

const bodyFields = {
  name: requiredText(60, '填上全称'),
  shortName: requiredText(30, '填上简称，就是要点里的叫法'),
  kind: z.enum(BODY_KINDS, { error: '选一个类别' }),
  level: z.enum(BODY_LEVELS, { error: '选一个层级' }).default('city'),
  parentId: optionalId,
  validFrom: optionalDay,
};

export const newBodySchema = z.object(bodyFields);
export const changeBodySchema = z.object({ bodyId: idField, ...bodyFields, validTo: optionalDay });

export const addPostSchema = z.object({
  bodyId: idField,
  kind: z.enum(POST_KINDS, { error: '选一个岗位' }),
  replacesId: optionalId,
  title: officialText(requiredText(40, '填上职务或姓名')),
  phone: officialText(optionalText(30)),
  on: requiredDay('填上到任日期'),
});

export const endPostSchema = z.object({ bodyId: idField, postId: idField, on: requiredDay('填上离任日期') });

export const addAliasSchema = z.object({
  bodyId: idField,
  alias: requiredText(30, '填上别名'),
  validFrom: optionalDay,
  validTo: optionalDay,
});
export const endAliasSchema = z.object({ bodyId: idField, alias: requiredText(60, '缺别名') });

export const succeedSchema = z.object({
  bodyId: idField,
  kind: z.enum(SUCCESSION_KINDS, { error: '选一种方式' }).exclude(['duplicate']),
  successorIds: ids.refine((chosen) => chosen.length > 0, '选上承接的单位'),
  on: requiredDay('填上生效日期'),
  document: requiredText(80, '填上依据的文件'),
});

export const mergeSchema = z.object({
  bodyId: idField,
  intoId: idField,
  obligations: z.enum(['move', 'stay'], { error: '选一种办法' }),
});

export const newGroupSchema = z.object({ name: requiredText(30, '填上名称'), aliases: optionalText(200) });
export const changeGroupSchema = z.object({
  groupId: idField,
  name: requiredText(30, '填上名称'),
  aliases: optionalText(200),
});
export const joinGroupSchema = z.object({
  groupId: idField,
  bodyIds: ids.refine((chosen) => chosen.length > 0, '勾选要加入的单位'),
  from: requiredDay('填上起的日期'),
});
export const leaveGroupSchema = z.object({ groupId: idField, memberId: idField, to: requiredDay('填上止的日期') });

/** Every line of the table sends its key and day, the ticked ones their key once more. */
export const reformSchema = z
  .object({
    keys: ids,
    lineKeys: ids,
    days: ids.refine((days) => days.every(isLocalDate), '有一行的生效日期认不出，写成 2019-01-01 的样子'),
    document: requiredText(80, '填上依据的文件'),
  })
  .transform(({ keys, lineKeys, days, document }) => ({
    keys,
    document,
    days: new Map(lineKeys.flatMap((key, at) => (isLocalDate(days[at] ?? '') ? [[key, days[at] as LocalDate]] : []))),
  }));

export const applyFileSchema = z.object({ fileId: idField, seen: requiredText(64, '页面已过期，请刷新') });

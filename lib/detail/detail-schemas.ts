import { z } from 'zod';
import { idField, optionalText } from '@/lib/shared/field-schemas';
import { CHANNELS } from './channel';
import { CLOCK_UNITS, DEFAULT_CLOCK } from './clock';
import { ATTRIBUTES, type Attributes } from './duty-detail';
import { FIELD_CODES } from './field-tag';
import { LEVELS } from './level';
import { TASK_TYPES } from './task-type';

/** Elements of one duty, and characters of one. */
const MOST_ELEMENTS = 60;
const LONGEST_ELEMENT = 200;

/** A field that occurs once comes as text, several times as a list, never as nothing. */
const several = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(100),
  );

const lines = optionalText(MOST_ELEMENTS * (LONGEST_ELEMENT + 1))
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().max(LONGEST_ELEMENT, `每行最多 ${LONGEST_ELEMENT} 个字`))
      .max(MOST_ELEMENTS, `最多 ${MOST_ELEMENTS} 个要素`),
  );

/** 不设规则, counted from an event, or period by period; `keep` leaves what the deadline itself says. */
const TIME_RULES = ['none', 'event', 'month', 'quarter', 'half'] as const;

const clock = {
  timeRule: z.enum(TIME_RULES),
  clockEvent: optionalText(60),
  clockCount: z.preprocess(
    (value) => (value === '' || value === undefined ? DEFAULT_CLOCK.count : value),
    z.coerce.number({ error: '天数写数字' }).int('天数写整数').min(1, '至少 1 天').max(1000, '最多 1000 天'),
  ),
  clockUnit: z.enum(CLOCK_UNITS).default('working_day'),
  clockMany: z.string().optional(),
};

export const reviseDetailSchema = z
  .object({
    planId: idField,
    dutyId: idField,
    version: z.coerce.number().int().min(0),
    elements: lines,
    channels: several(z.enum(CHANNELS)),
    fields: several(z.enum(FIELD_CODES)),
    levels: several(z.enum(LEVELS)),
    taskType: z.preprocess((value) => value || null, z.enum(TASK_TYPES).nullable()),
    supervised: z.string().optional(),
    verticalRequirement: optionalText(1000),
    partBodyId: several(z.string().max(64)),
    partText: several(z.string().trim().max(1000, '每段分工最多 1000 个字')),
    /** In the order of ATTRIBUTES. */
    attributeText: several(z.string().trim().max(500, '每项最多 500 个字')),
    ...clock,
  })
  .refine(({ timeRule, clockEvent }) => timeRule !== 'event' || clockEvent !== '', {
    path: ['clockEvent'],
    message: '写上从什么事起算，例如“信息形成或者变更”',
  })
  .transform(({ clockEvent, clockCount, clockUnit, clockMany, partBodyId, partText, attributeText, ...rest }) => ({
    ...rest,
    supervised: rest.supervised === 'on',
    verticalRequirement: rest.verticalRequirement || null,
    attributes: attributesOf(attributeText),
    clock: { event: clockEvent, count: clockCount, unit: clockUnit, many: clockMany === 'on' },
    parts: partBodyId.map((bodyId, index) => ({ bodyId, text: partText[index] ?? '' })).filter(({ text }) => text),
  }));

export type DetailRevision = z.output<typeof reviseDetailSchema>;

function attributesOf(texts: readonly string[]): Attributes {
  return Object.fromEntries(ATTRIBUTES.flatMap((name, index) => (texts[index] ? [[name, texts[index]]] : [])));
}

export const superviseSchema = z.object({
  planId: idField,
  dutyId: idField,
  on: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
});

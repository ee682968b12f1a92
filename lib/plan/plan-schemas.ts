import { z } from 'zod';
import { isLocalDate } from '@/lib/shared/local-date';
import { DEADLINE_KINDS, PARTY_ROLES, RECURRENCES } from './checked-plan';
import { FACT_KEYS } from './fact-key';

import { parseFixedDays } from './fixed-days';
import { GRACE_UNITS, TERM_UNITS } from './parsed-plan';
import { LONGEST_PASTED_TEXT } from './plan-source';
import type { DeadlineLine } from './revise-deadline';

/** A sentence or two typed by a person; a database holds no NUL. */
const words = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((text) => text.replaceAll('\u0000', '').trim())
    .pipe(z.string().min(1, missing).max(max, `最多 ${max} 个字`));

const id = z.string().min(1).max(64);
const version = z.coerce.number().int().positive();
const day = z.string().refine(isLocalDate, '日期要写成 2016-07-27 这样，并且真有这一天');
/** Empty fields of a form count as not filled in. */
export const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
/** A field that occurs once comes as text, several times as a list, never as nothing. */
export const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(1000),
  );

const year = z.coerce
  .number({ error: '年度写四位数字' })
  .int()
  .min(2000, '年度从 2000 年起')
  .max(2100, '年度写四位数字');

const pasted = z
  .string()
  .max(LONGEST_PASTED_TEXT, `最多粘贴 ${LONGEST_PASTED_TEXT} 个字，更长的另存成文件再上传`)
  .default('');

export const importPlanSchema = z.object({ text: pasted, year: blank(year), publishedOn: blank(day) });

export const importFilesSchema = z.object({ year: blank(year), publishedOn: blank(day) });

/** `confirm:<duty>:<version>` and the like: one form with one button a duty. */
export const dutyActSchema = z.object({
  planId: id,
  act: z
    .string()
    .regex(
      /^(?:confirm|drop|restore|merge):[\w-]+:\d+$|^(?:confirm-certain|confirm-chosen|drop-chosen)$|^(?:confirm-item|undecide|undo|sentence-back|context-item|duties-item):[\w-]+$|^(?:context|duty-of):\d+:\d+$|^forget:.{1,200}$/,
    )
    .transform((act) => {
      const [verb = '', target = '', read = '0'] = act.split(':');
      return { verb, target, version: Number(read), rest: act.slice(verb.length + 1) };
    }),
  /** Rows ticked, `<duty>:<version>` each, for the acts on what is chosen. */
  chosen: list(z.string().regex(/^[\w-]+:\d+$/)),
});

export const deadlineFields = {
  kind: z.enum(DEADLINE_KINDS),
  dueOn: blank(day),
  workingDays: blank(
    z.coerce.number({ error: '工作日写数字' }).int().min(1, '至少 1 个工作日').max(1000, '最多 1000 个工作日'),
  ),
  recurrence: blank(z.enum(RECURRENCES)),
  leastCount: blank(z.coerce.number({ error: '次数写数字' }).int().min(1, '至少 1 次').max(366, '最多 366 次')),
  fromYear: blank(year),
  fixedDays: z.string().max(100, '最多 100 个字').default(''),
  graceCount: blank(z.coerce.number({ error: '天数写数字' }).int().min(0, '不能少于 0').max(200, '最多 200')),
  graceUnit: z.enum(GRACE_UNITS).default('working days'),
  triggerWords: z.string().trim().max(40, '最多 40 个字').default(''),
  triggerCount: blank(z.coerce.number({ error: '时限写数字' }).int().min(1, '至少 1').max(1000, '最多 1000')),
  triggerUnit: z.enum(TERM_UNITS).default('working days'),
  triggerBefore: z.enum(['before', 'after']).default('after'),
};

type DeadlineFields = z.output<z.ZodObject<typeof deadlineFields>>;

/** The fields of the form as the deadline they say; days a period cannot have have been refused before. */
export function deadlineLine(fields: DeadlineFields): DeadlineLine {
  const { graceCount, graceUnit, triggerWords, triggerCount, triggerUnit, triggerBefore } = fields;
  const fixed = parseFixedDays(fields.fixedDays, fields.recurrence);
  return {
    kind: fields.kind,
    dueOn: fields.dueOn,
    workingDays: fields.workingDays,
    recurrence: fields.recurrence,
    count: fields.leastCount,
    fromYear: fields.fromYear,
    fixedDays: 'days' in fixed ? fixed.days : [],
    grace: graceCount === null ? null : { count: graceCount, unit: graceUnit },
    trigger:
      triggerCount === null
        ? null
        : { words: triggerWords, count: triggerCount, unit: triggerUnit, before: triggerBefore === 'before' },
  };
}

export const reviseDutySchema = z
  .object({
    planId: id,
    dutyId: id,
    version,
    intent: z.enum(['save', 'confirm']),
    text: words(2000, '写上要办的事'),
    partyId: list(z.string().max(64)),
    partyRole: list(z.enum(PARTY_ROLES)),
    partyName: list(z.string().max(100, '单位名称太长')),
    separateLeads: z.string().optional(),
    factKey: blank(z.enum(FACT_KEYS)),
    ...deadlineFields,
  })
  .refine(({ kind, dueOn }) => kind !== 'date' || dueOn !== null, { path: ['dueOn'], message: '写上哪一天前' })
  .refine(({ kind, recurrence }) => kind !== 'recurring' || recurrence !== null, {
    path: ['recurrence'],
    message: '选多久一次',
  })
  .superRefine(({ kind, fixedDays, recurrence }, context) => {
    const fixed = kind === 'recurring' ? parseFixedDays(fixedDays, recurrence) : { days: [] };
    if ('wrong' in fixed) context.addIssue({ code: 'custom', path: ['fixedDays'], message: fixed.wrong });
  })
  .refine(({ intent, partyName }) => intent === 'save' || partyName.some((name) => name.trim()), {
    path: ['partyName'],
    message: '还没有责任单位，写上由谁办再确认',
  })
  .transform(
    ({
      partyId,
      partyRole,
      partyName,
      intent,
      separateLeads,
      planId,
      dutyId,
      version: read,
      text,
      factKey,
      ...fields
    }) => ({
      planId,
      dutyId,
      version: read,
      text,
      factKey,
      confirm: intent === 'confirm',
      separateLeads: separateLeads === 'on',
      deadline: deadlineLine(fields),
      parties: partyName.map((name, index) => ({
        id: partyId[index] || null,
        name,
        role: partyRole[index] ?? 'responsible',
      })),
    }),
  );

export const splitDutySchema = z.object({
  planId: id,
  dutyId: id,
  version,
  parts: words(4000, '每一行写一条任务').transform((text) => text.split('\n')),
});

const offset = blank(z.coerce.number().int().min(0));

export const addDutySchema = z
  .object({
    planId: id,
    itemId: blank(id),
    text: words(2000, '写上要办的事'),
    start: offset,
    end: offset,
    partyRole: list(z.enum(PARTY_ROLES)),
    partyName: list(z.string().max(100, '单位名称太长')),
  })
  .transform(({ start, end, partyRole, partyName, ...rest }) => ({
    ...rest,
    range: start === null || end === null ? null : { start, end },
    parties: partyName.map((name, index) => ({ name, role: partyRole[index] ?? 'responsible' })),
  }));

export const decideItemSchema = z.object({ planId: id, itemId: id, note: words(200, '写一句为什么不派任务') });

const BODY_KINDS = ['office', 'department', 'county', 'public_institution', 'vertical'] as const;

export const settleNameSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('match'), planId: id, name: words(100, '缺单位名称'), bodyId: words(64, '选一个单位') }),
  z.object({
    intent: z.literal('create'),
    planId: id,
    name: words(100, '缺单位名称'),
    fullName: words(60, '写上单位全称'),
    kind: z.enum(BODY_KINDS),
  }),
  z.object({ intent: z.literal('cover'), planId: id, name: words(100, '缺单位名称'), bodyIds: list(id) }),
  z.object({ intent: z.literal('close'), planId: id, key: words(200, '缺名单'), bodyIds: list(id) }),
  z.object({ intent: z.literal('close-as-listed'), planId: id, key: words(200, '缺名单') }),
]);

export const describePlanSchema = z.object({
  planId: id,
  seen: z.string().max(500),
  title: words(200, '写上文件标题'),
  documentNumber: blank(z.string().trim().max(60, '文号太长')),
  issuedOn: blank(day),
  publishedOn: blank(day),
});

export const issuePlanSchema = z.object({ planId: id, version });

import { z } from 'zod';
import { idField, optionalText, requestKeyField, requiredDay, requiredText } from '@/lib/shared/field-schemas';
import { isLocalDate } from '@/lib/shared/local-date';
import { LEVELS, PROBLEM_SOURCES } from './problem';

const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
const url = blank(
  z
    .url({ protocol: /^https?$/, error: '网址要以 http:// 或 https:// 开头，从浏览器地址栏整条复制' })
    .max(2000, '网址太长'),
);
const version = z.coerce.number({ error: '页面已过期，请刷新' }).int();
const orNull = (max: number) => optionalText(max).transform((text) => text || null);
const held = { problemId: idField, version };

export const recordProblemSchema = z.object({
  requestKey: requestKeyField,
  planId: idField,
  bodyId: z.string({ error: '选一个单位' }).min(1, '选一个单位').max(64),
  obligationId: blank(z.string().max(64)),
  source: z.enum(PROBLEM_SOURCES, '选问题是怎么发现的'),
  finding: requiredText(1000, '写清楚发现了什么，例如“3 季度水质报告没有公开”'),
  clause: requiredText(500, '写上违反了哪一条，例如“要点二（三）：每季度公开饮用水水质”'),
  dueOn: requiredDay('写上整改期限，例如 2016-10-20'),
  penalise: z.enum(['yes', 'no', 'default']).default('default'),
});
export type RecordProblem = z.output<typeof recordProblemSchema>;

export const replyProblemSchema = z.object({
  ...held,
  text: requiredText(2000, '写上怎么整改的、结果怎样'),
  url,
});
export type ReplyProblem = z.output<typeof replyProblemSchema>;

export const verifyProblemSchema = z
  .object({ ...held, word: z.enum(['accept', 'return']), text: optionalText(1000) })
  .refine(({ word, text }) => word === 'accept' || text !== '', {
    path: ['text'],
    message: '写上哪里还没有整改到位，单位会看到',
  });
export type VerifyProblem = z.output<typeof verifyProblemSchema>;

export const askExtensionSchema = z.object({
  ...held,
  until: requiredDay('写上要延到哪一天'),
  reason: requiredText(500, '写一句为什么要延期'),
});
export type AskExtension = z.output<typeof askExtensionSchema>;

export const decideExtensionSchema = z
  .object({ ...held, word: z.enum(['grant', 'refuse']), text: optionalText(500) })
  .refine(({ word, text }) => word === 'grant' || text !== '', {
    path: ['text'],
    message: '写上为什么不同意，单位会看到',
  });
export type DecideExtension = z.output<typeof decideExtensionSchema>;

const day = blank(z.string().refine(isLocalDate, '日期要写成 2016-07-27 这样，并且真有这一天'));

export const takeStepSchema = z
  .object({
    ...held,
    level: z.enum(LEVELS, '选一种措施'),
    text: requiredText(1000, '写上为什么采取这一步'),
    replyBy: day,
    documentNumber: orNull(60),
    scope: orNull(200),
    talker: orNull(100),
    talkedTo: orNull(100),
    commitment: orNull(1000),
  })
  .refine(({ level, replyBy }) => level === 'prompt' || replyBy !== null, {
    path: ['replyBy'],
    message: '写上要求整改到哪一天',
  })
  .refine(({ level, scope }) => level !== 'circular' || scope !== null, {
    path: ['scope'],
    message: '写上通报发到哪些单位',
  })
  .refine(({ level, talker, talkedTo }) => level !== 'talk' || (talker !== null && talkedTo !== null), {
    path: ['talkedTo'],
    message: '写上谁约谈、约谈谁',
  });
export type TakeStep = z.output<typeof takeStepSchema>;

export const mergeProblemSchema = z.object({ ...held, otherId: idField, otherVersion: version });
export type MergeProblem = z.output<typeof mergeProblemSchema>;

export const penaliseProblemSchema = z.object({
  ...held,
  penalised: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
  text: requiredText(500, '写上理由'),
});
export type PenaliseProblem = z.output<typeof penaliseProblemSchema>;

/** The list as its address says it; anything unknown is left out. */
export const problemFilterSchema = z.object({
  state: z.enum(['open', 'answered', 'closed', 'merged', 'overdue']).nullable().catch(null),
  source: z.enum(PROBLEM_SOURCES).nullable().catch(null),
  body: z.string().min(1).max(64).nullable().catch(null),
});
export type ProblemFilter = z.output<typeof problemFilterSchema>;

/** The address of one page of a list, counted from 1. */
export function problemsAddress(base: '/problems' | '/my-problems', filter: ProblemFilter, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== null) query.set(name, value);
  if (page > 1) query.set('page', `${page}`);
  return query.size > 0 ? `${base}?${query}` : base;
}

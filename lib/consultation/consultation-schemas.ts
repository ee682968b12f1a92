import { z } from 'zod';
import { BODY_KINDS } from '@/lib/organisation/organisation-schemas';
import { idField, optionalText, requestKeyField, requiredText } from '@/lib/shared/field-schemas';
import { DECISIONS, MOST_DAYS, OPINION_KINDS, OPINION_MAX } from './consultation';

const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(2000),
  );

const version = z.coerce.number().int().min(0);

export const openConsultationSchema = z.object({
  planId: idField,
  bodyIds: list(idField),
  /** Whole kinds of bodies: 「全部县市区」. */
  groups: list(z.enum([...BODY_KINDS, 'named'])),
  coverNote: requiredText(1000, '写一句征求意见的说明'),
  workingDays: z.coerce
    .number({ error: '工作日写数字' })
    .int('工作日写整数')
    .min(1, '至少 1 个工作日')
    .max(MOST_DAYS, `最多 ${MOST_DAYS} 个工作日`),
});
export type OpenConsultation = z.output<typeof openConsultationSchema>;

export const consultationSchema = z.object({ consultationId: idField });

/** `clause:start:end`, clause empty for the draft as a whole. */
const place = z
  .string({ error: '选意见针对哪里' })
  .regex(/^\d*:\d+:\d+$/, '选意见针对哪里')
  .transform((value) => {
    const [clause = '', start, end] = value.split(':');
    return { clause: clause === '' ? null : Number(clause), start: Number(start), end: Number(end) };
  });

const opinionFields = {
  consultationId: idField,
  place,
  kind: z.enum(OPINION_KINDS, { error: '选意见的类别' }),
  wording: optionalText(OPINION_MAX),
  reason: optionalText(OPINION_MAX),
};

const needsWording = ({ kind, wording }: { kind: string; wording: string }) =>
  !['amend', 'add'].includes(kind) || wording !== '';
const needsReason = ({ kind, reason }: { kind: string; reason: string }) =>
  !['remove', 'question'].includes(kind) || reason !== '';
const WORDING = { path: ['wording'], message: '写上建议怎么改、加什么' };
const REASON = { path: ['reason'], message: '写上为什么删，或者疑问是什么' };

/** `version` 0 is a new opinion under the id `opinionId`, so that sending it twice gives one. */
export const giveOpinionSchema = z
  .object({ ...opinionFields, opinionId: requestKeyField, version })
  .refine(needsWording, WORDING)
  .refine(needsReason, REASON);
export type GiveOpinion = z.output<typeof giveOpinionSchema>;

export const withdrawOpinionSchema = z.object({ consultationId: idField, opinionId: idField, version });

export const decideOpinionsSchema = z
  .object({
    planId: idField,
    consultationId: idField,
    /** `id:version` each, as the screen showed them. */
    opinion: list(
      z
        .string()
        .regex(/^[\w-]+:\d+$/, '页面已过期，请刷新')
        .transform((value) => {
          const [id = '', read = '0'] = value.split(':');
          return { id, version: Number(read) };
        }),
    ),
    decision: z.enum(DECISIONS, { error: '选采纳、部分采纳还是不采纳' }),
    reason: optionalText(OPINION_MAX),
    /** The opinion that was open. */
    current: idField,
  })
  .refine(({ decision, reason }) => decision === 'adopted' || reason !== '', {
    path: ['reason'],
    message: '不采纳、部分采纳要写理由，会原样反馈给提意见的单位',
  });
export type DecideOpinions = z.output<typeof decideOpinionsSchema>;

export const chooseFinalSchema = z.object({ consultationId: idField, planId: idField });

import { z } from 'zod';

const LONGEST_SCHEME = 100_000;
const LONGEST_GROUND = 500;

const id = z.string().min(1).max(64);
/** NUL bytes cannot be stored; a form that sends one is not a person typing. */
const prose = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(max, `最多 ${max} 个字`)
    .refine((text) => !text.includes('\u0000'), '有不能保存的字符，请重新输入');

export const publishSchemeSchema = z.object({
  planId: id,
  text: prose(LONGEST_SCHEME, '把考核办法贴进来'),
});

/** Where a decision on a fact belongs; `version` 0 when nothing is recorded yet. */
const factPlace = {
  assessmentId: id,
  bodyId: id,
  indicatorId: id,
  version: z.coerce.number().int().min(0),
  ground: prose(LONGEST_GROUND, '写上依据：哪份材料、哪次核查'),
};

/** One form, three acts; the other fields belong to the indicator's measure and are read by `readFactForm`. */
export const decideFactSchema = z.looseObject({ ...factPlace, act: z.enum(['record', 'exempt', 'clear']) });
export type FactPlace = Pick<
  z.infer<typeof decideFactSchema>,
  'assessmentId' | 'bodyId' | 'indicatorId' | 'version' | 'ground'
>;

export const confirmAssessmentSchema = z.object({ assessmentId: id });

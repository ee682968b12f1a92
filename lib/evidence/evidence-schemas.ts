import { z } from 'zod';
import { idField, optionalText, requiredDay, requiredText } from '@/lib/shared/field-schemas';
import { REVIEW_CONCLUSIONS } from './evidence';
import { plainIndexNumber } from './find-alike';

export const TITLE_MAX = 120;
export const REVIEWER_MAX = 40;
export const ORIGIN_MAX = 60;
const URL_MAX = 1000;

const BAD_URL = '网址要以 http:// 或 https:// 开头，从浏览器地址栏整个复制过来';

/** A web address in its one normal form, so that the same page is recognised again; the part after # is not the page. */
function normalUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length <= URL_MAX ? url.href : null;
}

const urlField = requiredText(URL_MAX, '填上网址').transform((text, context) => {
  const url = normalUrl(text);
  if (url) return url;
  context.addIssue({ code: 'custom', message: BAD_URL });
  return z.NEVER;
});

const title = requiredText(TITLE_MAX, '填上标题');
const publishedOn = requiredDay('填上公开日期');

const printed = optionalText(ORIGIN_MAX)
  .transform((text) => text || null)
  .optional();
const origin = {
  column: printed,
  documentNumber: printed,
  indexNumber: optionalText(ORIGIN_MAX)
    .transform((text) => plainIndexNumber(text) || null)
    .optional(),
};

/** `useExisting`: the piece offered instead, to be used; `saveAnyway`: it is not the same one. */
export const addLinkSchema = z.object({
  obligationId: idField.optional(),
  url: urlField,
  title,
  publishedOn,
  ...origin,
  useExisting: idField.optional(),
  saveAnyway: z.literal('1').optional(),
});
export type AddLink = z.output<typeof addLinkSchema>;

export const attachSchema = z.object({
  obligationId: idField,
  evidenceId: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(idField, { error: '先勾选要用的证据' }).min(1, '先勾选要用的证据').max(100, '一次最多选 100 份'),
  ),
});

export const detachSchema = z.object({ obligationId: idField, evidenceId: idField });

export const secrecyReviewSchema = z.object({
  evidenceId: idField,
  reviewer: requiredText(REVIEWER_MAX, '填上审查人或审查科室'),
  reviewedOn: requiredDay('填上审查日期'),
  conclusion: z.enum(REVIEW_CONCLUSIONS, '选一个审查结论'),
});
export type RecordReview = z.output<typeof secrecyReviewSchema>;

export const correctSchema = z.object({ evidenceId: idField, title, publishedOn: publishedOn.optional(), ...origin });
export type Correction = z.output<typeof correctSchema>;

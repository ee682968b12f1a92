import { z } from 'zod';
import { idField, optionalText, requestKeyField, requiredText } from '@/lib/shared/field-schemas';

/** Characters one note of progress may have. */
export const PROGRESS_MAX = 500;
/** A draft may be longer than a report: it is cut to size before it is sent. */
const DRAFT_MAX = 5000;

export const recordProgressSchema = z.object({
  obligationId: idField,
  requestKey: requestKeyField,
  text: requiredText(PROGRESS_MAX, '写一两句办到哪一步了'),
});
export type RecordProgress = z.output<typeof recordProgressSchema>;

/** `seen` is the moment of the stored draft the form was filled from, empty when there was none. */
export const saveDraftSchema = z.object({
  obligationId: idField,
  text: optionalText(DRAFT_MAX),
  seen: z.union([z.literal(''), z.iso.datetime()]).default(''),
});
export type SaveDraft = z.output<typeof saveDraftSchema>;

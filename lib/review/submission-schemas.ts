import { z } from 'zod';
import { idField, requestKeyField, requiredText } from '@/lib/shared/field-schemas';
import { REPORT_MAX } from './decide-submission';

export const submitSchema = z.object({
  obligationId: idField,
  requestKey: requestKeyField,
  text: requiredText(REPORT_MAX, '还没有写说明，写一两句办了什么'),
});
export type SubmitReport = z.output<typeof submitSchema>;

export const withdrawSchema = z.object({ obligationId: idField });

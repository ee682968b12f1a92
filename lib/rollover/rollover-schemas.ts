import { z } from 'zod';
import { list } from '@/lib/plan/plan-schemas';
import { idField } from '@/lib/shared/field-schemas';
import { PROPOSAL_KINDS } from './propose';

export const comparePlansSchema = z.object({ planId: idField, previousPlanId: z.string().max(64).default('') });

const version = z.coerce.number().int().positive();
export const correctLinksSchema = z.object({
  planId: idField,
  version,
  dutyId: idField,
  previous: list(z.string().max(64)),
});

/** `all`, or `<kind>:<duty>`: one button a proposal. */
export const takeOverSchema = z.object({
  planId: idField,
  act: z
    .string()
    .regex(new RegExp(`^all$|^(?:${PROPOSAL_KINDS.join('|')}|every):[\\w-]+$`))
    .transform((act) => {
      const [what = '', dutyId = null] = act.split(':');
      return { what, dutyId };
    }),
});

export const takeScopesSchema = z.object({ planId: idField, names: list(z.string().max(100)) });

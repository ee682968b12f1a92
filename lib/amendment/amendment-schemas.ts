import { z } from 'zod';
import { PARTY_ROLES } from '@/lib/plan/checked-plan';
import { blank, deadlineFields, deadlineLine, list } from '@/lib/plan/plan-schemas';
import { idField, optionalText, requiredText } from '@/lib/shared/field-schemas';

export const REASON_MAX = 300;
const version = z.coerce.number().int().positive();
const documentNumber = blank(z.string().trim().max(60, '文号太长'));

export const startAmendmentSchema = z.object({
  planId: idField,
  documentNumber,
  reason: requiredText(REASON_MAX, '写一句为什么修订'),
  text: z.string().default(''),
});

const one = { amendmentId: idField, version };
export const amendmentSchema = z.object(one);

/** `accept:<change>`, `none:<change>`, `leave-out:<change>`, `undo:<change>`, `drop:<duty>`: one form with many buttons. */
export const decideChangeSchema = z.object({
  ...one,
  act: z
    .string()
    .regex(/^(?:accept|none|leave-out|undo|drop):[\w-]+$|^accept-all$/)
    .transform((act) => {
      const [verb = '', target = ''] = act.split(':');
      return { verb, target };
    }),
});

export const pairChangeSchema = z.object({ ...one, changeId: idField, chosenId: idField });

export const reviseChangeSchema = z
  .object({
    ...one,
    /** The duty that is corrected, or the item a new one goes to. */
    dutyId: blank(z.string().max(64)),
    itemId: blank(z.string().max(64)),
    text: requiredText(2000, '写上要办的事'),
    reason: optionalText(REASON_MAX),
    redo: z.string().optional(),
    partyId: list(z.string().max(64)),
    partyRole: list(z.enum(PARTY_ROLES)),
    partyName: list(z.string().max(100, '单位名称太长')),
    ...deadlineFields,
  })
  .refine(({ kind, dueOn }) => kind !== 'date' || dueOn !== null, { path: ['dueOn'], message: '写上哪一天前' })
  .refine(({ kind, recurrence }) => kind !== 'recurring' || recurrence !== null, {
    path: ['recurrence'],
    message: '选多久一次',
  })
  .refine(({ partyName }) => partyName.some((name) => name.trim()), {
    path: ['partyName'],
    message: '还没有责任单位，写上由谁办',
  })
  .transform(({ partyId, partyRole, partyName, redo, reason, ...fields }) => ({
    amendmentId: fields.amendmentId,
    version: fields.version,
    dutyId: fields.dutyId,
    itemId: fields.itemId,
    text: fields.text,
    reason: reason || null,
    redo: redo === 'on',
    deadline: deadlineLine(fields),
    parties: partyName.map((name, index) => ({
      id: partyId[index] || null,
      name,
      role: partyRole[index] ?? ('responsible' as const),
    })),
  }));
export type ReviseChange = z.output<typeof reviseChangeSchema>;

export const openNoteSchema = z.object({ amendmentId: idField });

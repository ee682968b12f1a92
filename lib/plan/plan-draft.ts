import type { FormState, FormValues } from '@/lib/shared/form-state';

/** What a person has typed in one form of the checking page and not sent yet. `form` names it: `duty:<id>`. */
export type PlanDraft = { form: string; values: FormValues; at: Date };

export const dutyForm = (dutyId: string): string => `duty:${dutyId}`;
export const splitForm = (dutyId: string): string => `split:${dutyId}`;
export const nameForm = (key: string): string => `name:${key}`;
export const addForm = (itemId: string | null): string => `add:${itemId ?? 'at'}`;
export const DESCRIBE_FORM = 'describe';

/** The state a form begins in: what was kept of it, or nothing. */
export function keptState(drafts: readonly PlanDraft[], form: string): FormState {
  const draft = drafts.find((one) => one.form === form);
  return draft ? { status: 'kept', values: draft.values } : { status: 'idle' };
}

'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { chooseFinalAction } from '@/lib/consultation/server/actions';
import { IDLE } from '@/lib/shared/form-state';

type Plan = { id: string; title: string; documentNumber: string | null; state: 'checking' | 'issued' | 'closed' };
type Given = { consultationId: string; path: string; plans: readonly Plan[]; chosen: string };

const labelOf = ({ title, documentNumber, state }: Plan, place: number): string =>
  `第 ${place} 份：${title} ${documentNumber ?? ''}（${state === 'checking' ? '核对中' : '已下达'}）`;

/** Which plan of the year is the final text the draft is compared with. */
export function FinalForm({ consultationId, path, plans, chosen }: Given) {
  const [state, action] = useActionState(chooseFinalAction, IDLE);
  return (
    <form action={action} className="flex flex-wrap items-end gap-3" aria-label="选定稿">
      <input type="hidden" name="consultationId" value={consultationId} />
      <SelectField
        name="planId"
        label="定稿是"
        defaultValue={chosen}
        options={plans.map((plan, index) => ({ value: plan.id, label: labelOf(plan, plans.length - index) }))}
      />
      <SubmitButton look="plain" busyLabel="正在对照…">
        和它对照
      </SubmitButton>
      <FormAnswer state={state} signInPath={path} />
    </form>
  );
}

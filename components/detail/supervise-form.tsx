'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { superviseAction } from '@/lib/detail/server/actions';
import { IDLE } from '@/lib/shared/form-state';

type Given = { planId: string; dutyId: string; supervised: boolean };

/** The one mark that may change after the issue: 市政府重点督办事项 (S57). */
export function SuperviseForm({ planId, dutyId, supervised }: Given) {
  const [state, action] = useActionState(superviseAction, IDLE);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="dutyId" value={dutyId} />
      <SubmitButton name="on" value={supervised ? 'no' : 'yes'} look="plain" size="small" busyLabel="正在改…">
        {supervised ? '移出督办' : '列入市政府重点督办'}
      </SubmitButton>
      <FormAnswer state={state} signInPath={`/plans/${planId}/duties/${dutyId}`} />
    </form>
  );
}

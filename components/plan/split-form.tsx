'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { Duty } from '@/lib/plan/checked-plan';
import { splitDutyAction } from '@/lib/plan/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** A line break in the text is a cut: parts left as they stand keep their place in the source. */
export function SplitForm({ planId, duty }: { planId: string; duty: Duty }) {
  const [state, action] = useActionState(splitDutyAction, IDLE);
  return (
    <details open={state.status !== 'idle' || undefined} data-split="">
      <summary className="lk f12">拆成几条</summary>
      <form action={action}>
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="dutyId" value={duty.id} />
        <input type="hidden" name="version" value={duty.version} />
        <ErrorSummary errors={errorsOf(state)} />
        <TextAreaField
          name="parts"
          label="每一行一条任务"
          hint="在要断开的地方回车。不改字的部分仍对着原文"
          error={fieldError(state, 'parts')}
          defaultValue={typed(state, 'parts', duty.text)}
          rows={4}
        />
        <SubmitButton look="plain" size="small" busyLabel="正在拆开…">
          拆开
        </SubmitButton>
      </form>
    </details>
  );
}

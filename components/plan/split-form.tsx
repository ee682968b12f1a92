'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { Duty } from '@/lib/plan/checked-plan';
import { splitForm } from '@/lib/plan/plan-draft';
import { splitDutyAction } from '@/lib/plan/server/actions';
import { errorsOf, type FormState, fieldError, typed } from '@/lib/shared/form-state';
import type { DeskOfForm } from './desk-of-form';
import { KeepDraft } from './keep-draft';

/** A line break in the text is a cut: parts left as they stand keep their place in the source. */
export function SplitForm({ desk, duty, kept }: { desk: DeskOfForm; duty: Duty; kept: FormState }) {
  const [state, action] = useActionState(splitDutyAction, kept);
  return (
    <details open={state.status !== 'idle' || undefined} data-split="">
      <summary className="lk f12">拆成几条</summary>
      <form action={action}>
        <input type="hidden" name="planId" value={desk.planId} />
        <input type="hidden" name="dutyId" value={duty.id} />
        <input type="hidden" name="version" value={duty.version} />
        <ErrorSummary errors={errorsOf(state)} />
        <KeepDraft {...desk} form={splitForm(duty.id)} state={state} />
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

'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { recordProgressAction } from '@/lib/task/server/actions';
import { PROGRESS_MAX } from '@/lib/task/task-schemas';

type Progress = { obligationId: string; requestKey: string; storageKey: string };

/** A note of how far the work has come; kept in the history, never changed. */
export function ProgressForm({ obligationId, requestKey, storageKey }: Progress) {
  const [state, record] = useActionState(recordProgressAction, IDLE);
  return (
    <form action={record} id="progress" className="stack tight">
      <input type="hidden" name="obligationId" value={obligationId} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <TextAreaField
        id="progress-text"
        name="text"
        label="办到哪一步了"
        maxLength={PROGRESS_MAX}
        rows={2}
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <KeepTyped storageKey={storageKey} done={state.status === 'done'} />
      <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />
      <SubmitButton look="plain" busyLabel="正在记…">
        记进展
      </SubmitButton>
    </form>
  );
}

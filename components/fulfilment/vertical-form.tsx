'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { requireVerticalAction } from '@/lib/fulfilment/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** What the provincial department asks of its line, attached by the lead; the others read it on their page. */
export function VerticalForm({ obligationId, words }: { obligationId: string; words: string | null }) {
  const [state, save] = useActionState(requireVerticalAction, IDLE);
  return (
    <details>
      <summary className="lk f13">{words ? '改省直部门的具体要求' : '补充省直部门的具体要求'}</summary>
      <form action={save} className="stack tight">
        <input type="hidden" name="obligationId" value={obligationId} />
        <input type="hidden" name="before" value={words ?? ''} />
        <TextAreaField
          id="vertical-text"
          name="text"
          label="省直部门对本系统的要求"
          hint="写文号和要求，同办单位都看得到"
          rows={3}
          maxLength={1000}
          required={false}
          defaultValue={typed(state, 'text', words ?? '')}
          error={fieldError(state, 'text')}
        />
        <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />
        <SubmitButton look="plain" size="small" busyLabel="正在存…">
          存省直要求
        </SubmitButton>
      </form>
    </details>
  );
}

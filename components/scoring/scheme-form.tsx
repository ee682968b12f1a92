'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { publishSchemeAction } from '@/lib/scoring/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** Publishes a scheme's text and scores the plan by it. What was typed stays when the text is refused. */
export function SchemeForm({ planId, year, text }: { planId: string; year: number; text: string }) {
  const [state, action] = useActionState(publishSchemeAction, IDLE);
  return (
    <form action={action} className="grid gap-3">
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      <TextAreaField
        name="text"
        label="考核办法全文"
        hint="YAML 格式。发布过的不再改动，改了就是新的一版。折算权重不得低于 4%"
        error={fieldError(state, 'text')}
        defaultValue={typed(state, 'text', text)}
        rows={28}
        spellCheck={false}
      />
      <div>
        <SubmitButton busyLabel="正在发布…">发布，用于 {String(year)} 年考核</SubmitButton>
      </div>
      {state.status === 'done' && <Flash key={state.message} message={state.message} />}
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { LEVEL_NAMES, LEVELS } from '@/lib/basis/basis';
import { importUpstreamAction } from '@/lib/basis/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

const OPTIONS = LEVELS.map((value) => ({ value, label: LEVEL_NAMES[value] }));

/** The whole text of an upstream plan, pasted; kept once, so that later plans only choose it. */
export function UpstreamForm({ planId }: { planId: string }) {
  const [state, action] = useActionState(importUpstreamAction, IDLE);
  return (
    <form action={action} className="grid gap-3" aria-label="导入上级要点">
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      <SelectField
        name="level"
        label="哪一级的"
        options={OPTIONS}
        defaultValue={typed(state, 'level', 'province')}
        error={fieldError(state, 'level')}
      />
      <TextAreaField
        name="text"
        label="上级要点全文"
        rows={8}
        hint="从标题到落款一起粘贴，标题、文号、日期会自己认出来"
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <KeepTyped storageKey={`yaodian:upstream:${planId}`} done={false} />
      <div>
        <SubmitButton busyLabel="正在识别…">导入并用作依据</SubmitButton>
      </div>
    </form>
  );
}

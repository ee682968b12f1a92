'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { QUIET_WORKING_DAYS, SOON_DAYS } from '@/lib/prompt/prompt';
import { draftPromptSetAction } from '@/lib/prompt/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** Proposes a set for a plan that runs; the next page shows it, nothing is sent yet. */
export function MakeSetForm({ plans }: { plans: readonly { id: string; title: string }[] }) {
  const [state, action] = useActionState(draftPromptSetAction, IDLE);
  const field = (name: string, fallback: string) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, fallback),
  });
  if (plans.length === 0) return <p className="m">没有下达的要点，下达以后才能生成提示。</p>;
  return (
    <form action={action} aria-label="生成提示" className="stack tight">
      <ErrorSummary errors={errorsOf(state)} />
      <div className="prompt-row">
        <div className="prompt-wide">
          <SelectField
            {...field('planId', plans[0]?.id ?? '')}
            label="要点"
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </div>
        <TextField {...field('soonDays', `${SOON_DAYS}`)} label="几天内到期" inputMode="numeric" />
        <TextField {...field('quietDays', `${QUIET_WORKING_DAYS}`)} label="几个工作日内不重复" inputMode="numeric" />
        <SubmitButton busyLabel="正在生成…">生成提示</SubmitButton>
      </div>
      <p className="f12 m">列出逾期、退回未改和即将到期的，每个单位一份；先看草稿，再一次发出。</p>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { logCallAction } from '@/lib/prompt/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import type { LocalDate } from '@/lib/shared/local-date';

type Given = {
  bodies: readonly { id: string; shortName: string }[];
  today: LocalDate;
  /** Made with the page: the same form twice is one call. */
  requestKey: string;
};

/** One telephone call in one line: day, unit, person, matter with its result. */
export function CallForm({ bodies, today, requestKey }: Given) {
  const [state, log] = useActionState(logCallAction, IDLE);
  const field = (name: string, fallback = '') => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, fallback),
  });
  return (
    <form action={log} aria-label="记电话提示" className="stack tight">
      {state.status === 'invalid' && <ErrorSummary errors={errorsOf(state)} />}
      <div className="prompt-row" key={requestKey}>
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField {...field('calledOn', today)} label="日期" type="date" max={today} />
        <SelectField
          {...field('bodyId')}
          label="单位"
          placeholder="选单位"
          options={bodies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <TextField
          {...field('person')}
          label="接电话的人"
          maxLength={60}
          autoComplete="off"
          placeholder="几个人用顿号分开"
        />
        <div className="prompt-wide">
          <TextField {...field('matter')} label="事项和结果" maxLength={300} autoComplete="off" />
        </div>
        <SubmitButton busyLabel="正在记…">记下</SubmitButton>
      </div>
      {state.status !== 'invalid' && <FormAnswer state={state} signInPath="/prompts" />}
    </form>
  );
}

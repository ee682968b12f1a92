'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { succeedBodyAction } from '@/lib/organisation/server/actions';
import { SUCCESSION_NAMES } from '@/lib/organisation/succession';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import type { BodyChoice } from './body-fields';
import { fieldOf, selectKey, ticked } from './field-of';

const KINDS = ['renamed', 'merged', 'split'] as const;

/** A body gives way to others: which, how, from which day, by which paper. */
export function SuccessionForm({ bodyId, heirs }: { bodyId: string; heirs: readonly BodyChoice[] }) {
  const [state, action] = useActionState(succeedBodyAction, IDLE);
  const field = fieldOf(state);
  const chosen = ticked(state, 'successorIds');
  return (
    <form action={action} className="grid gap-3" aria-label="登记沿革">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <SelectField
        key={selectKey(state, 'kind')}
        {...field('kind')}
        id="succession-kind"
        label="方式"
        placeholder="选一种"
        options={KINDS.map((kind) => ({ value: kind, label: SUCCESSION_NAMES[kind] }))}
      />
      <details open={chosen.length > 0 || undefined}>
        <summary className="lk f13">选承接的单位</summary>
        <fieldset className="picker" id="field-successorIds">
          <legend className="vh">承接的单位</legend>
          {heirs.map(({ id, shortName }) => (
            <Checkbox key={id} name="successorIds" value={id} defaultChecked={chosen.includes(id)} label={shortName} />
          ))}
        </fieldset>
      </details>
      <TextField {...field('on')} id="succession-on" type="date" label="生效日期" hint="前一天是本单位的最后一天" />
      <TextField {...field('document')} label="依据的文件" autoComplete="off" />
      <div>
        <SubmitButton look="plain" busyLabel="正在登记…">
          登记沿革
        </SubmitButton>
      </div>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FactFields } from '@/lib/scoring/fact-fields';
import { decideFactAction } from '@/lib/scoring/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { FactInputs } from './fact-inputs';

export type FactFormPlace = { assessmentId: string; bodyId: string; indicatorId: string; version: number };

/**
 * One fact of one body: what was found, on what ground. Three acts on the same ground: record it, decide that the
 * indicator does not apply, or take back what was recorded.
 */
export function FactForm({
  place,
  name,
  fields,
  ground,
}: {
  place: FactFormPlace;
  name: string;
  fields: FactFields;
  ground: string;
}) {
  const [state, action] = useActionState(decideFactAction, IDLE);
  const recorded = place.version > 0;
  return (
    <form action={action} className="fact" aria-label={name}>
      {Object.entries(place).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <ErrorSummary errors={errorsOf(state).map(({ message }) => ({ message }))} />
      <FactInputs id={place.indicatorId} fields={fields} state={state} />
      <div className="row">
        <div className="ground">
          <TextField
            id={`${place.indicatorId}-ground`}
            name="ground"
            label="依据或理由"
            error={fieldError(state, 'ground')}
            defaultValue={typed(state, 'ground', ground)}
            maxLength={500}
          />
        </div>
        {fields.kind !== 'counted' && (
          <SubmitButton name="act" value="record" busyLabel="正在记录…">
            {fields.kind === 'confirmation' ? '认定' : '记录'}
          </SubmitButton>
        )}
        {fields.kind !== 'confirmation' && (
          <SubmitButton look="plain" name="act" value="exempt" busyLabel="正在记录…">
            本项不适用
          </SubmitButton>
        )}
        {recorded && (
          <SubmitButton look="text" name="act" value="clear" busyLabel="正在撤销…">
            撤销记录
          </SubmitButton>
        )}
      </div>
      {state.status === 'done' && <Flash key={`${place.version} ${state.message}`} message={state.message} />}
    </form>
  );
}

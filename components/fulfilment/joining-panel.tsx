'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { Fulfilment, JoiningLine } from '@/lib/fulfilment/fulfilment';
import { proposeBodyAction } from '@/lib/fulfilment/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

const STATES: Record<JoiningLine['state'], string> = { proposed: '等确认', accepted: '已加派', refused: '没有加派' };

/** Whom the lead wants beside it for 相关部门, and what the office said. */
export function JoiningPanel({
  obligationId,
  offered,
  joinings,
}: Pick<Fulfilment, 'obligationId' | 'offered' | 'joinings'>) {
  const [state, propose] = useActionState(proposeBodyAction, IDLE);
  return (
    <div className="stack tight">
      {joinings.length > 0 && (
        <ul className="f13" aria-label="提名的相关部门">
          {joinings.map(({ id, bodyName, state: stands, answer }) => (
            <li key={id}>
              {bodyName}，<span className={stands === 'refused' ? 'owed' : 'm'}>{STATES[stands]}</span>
              {answer && `：${answer}`}
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <form action={propose} className="stack tight">
          <input type="hidden" name="obligationId" value={obligationId} />
          <SelectField
            key={typed(state, 'bodyId')}
            id="joining-body"
            name="bodyId"
            label="还要哪个单位一起办"
            placeholder="选一个单位"
            options={offered.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            defaultValue={typed(state, 'bodyId')}
            error={fieldError(state, 'bodyId')}
          />
          <TextField
            id="joining-reason"
            name="reason"
            label="为什么"
            maxLength={300}
            autoComplete="off"
            defaultValue={typed(state, 'reason')}
            error={fieldError(state, 'reason')}
          />
          {state.status !== 'invalid' && <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />}
          <SubmitButton look="plain" size="small" busyLabel="正在提…">
            提给政务公开科确认
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

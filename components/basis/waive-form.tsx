'use client';
import { useActionState, useId } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { UpstreamClause } from '@/lib/basis/basis';
import { unwaiveClauseAction, waiveClauseAction } from '@/lib/basis/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Given = { planId: string; clause: Pick<UpstreamClause, 'id' | 'text'>; waived: boolean };

/** 本级不适用 with its reason, folded away until wanted; or takes it back. */
export function WaiveForm({ planId, clause, waived }: Given) {
  const [state, action] = useActionState(waived ? unwaiveClauseAction : waiveClauseAction, IDLE);
  const id = useId();
  const hidden = (
    <>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="clauseId" value={clause.id} />
      {state.status !== 'invalid' && <FormAnswer state={state} signInPath={`/plans/${planId}/basis?view=coverage`} />}
    </>
  );
  const name = clause.text.slice(0, 16);
  if (waived)
    return (
      <form action={action}>
        {hidden}
        <SubmitButton look="text" size="small" aria-label={`收回不适用：${name}`}>
          收回
        </SubmitButton>
      </form>
    );
  return (
    <details open={state.status === 'invalid' || undefined}>
      <summary className="lk f13" aria-label={`本级不适用：${name}`}>
        本级不适用
      </summary>
      <form action={action} className="grid gap-2">
        {hidden}
        <TextField
          id={id}
          name="reason"
          label="为什么不适用"
          maxLength={200}
          defaultValue={typed(state, 'reason')}
          error={fieldError(state, 'reason')}
        />
        <div>
          <SubmitButton look="plain" size="small" busyLabel="正在记…">
            定为不适用
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { WHY_MAX } from '@/lib/plan/close-schemas';
import type { Closing } from '@/lib/plan/closing';
import { reopenPlanAction } from '@/lib/plan/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** Opens a closed plan again, with a reason that stays in the trail. */
export function ReopenForm({ plan }: { plan: Pick<Closing['plan'], 'id' | 'version'> }) {
  const [state, action] = useActionState(reopenPlanAction, IDLE);
  return (
    <form action={action} className="mt-4 grid gap-3" aria-label="重新打开要点">
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <ErrorSummary errors={errorsOf(state)} />
      <TextField
        name="reason"
        label="重新打开的原因"
        maxLength={WHY_MAX}
        hint="会记入操作痕迹"
        error={fieldError(state, 'reason')}
        defaultValue={typed(state, 'reason')}
      />
      <div>
        <SubmitButton look="plain" busyLabel="正在打开…">
          重新打开
        </SubmitButton>
      </div>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { dutyActAction } from '@/lib/plan/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import { ACT_FORM } from './act-button';

/** The one form behind every single-press act of the checking page; its buttons stand anywhere (`ActButton`). */
export function ActForm({ planId }: { planId: string }) {
  const [state, action] = useActionState(dutyActAction, IDLE);
  return (
    <form id={ACT_FORM} action={action}>
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      {state.status === 'done' && <Flash key={JSON.stringify(state)} message={state.message} />}
    </form>
  );
}

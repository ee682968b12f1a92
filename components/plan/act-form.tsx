'use client';
import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { dutyActAction } from '@/lib/plan/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import { ACT_FORM } from './act-button';

/**
 * The one form behind every single-press act of the checking page; its buttons stand anywhere (`ActButton`). What was
 * done is said by `ActFlash`; a refusal is said here, beside the page as it is now.
 */
export function ActForm({ planId }: { planId: string }) {
  const [state, action] = useActionState(dutyActAction, IDLE);
  const router = useRouter();
  useEffect(() => {
    if (state.status === 'refused') router.refresh();
  }, [state, router]);
  return (
    <form id={ACT_FORM} action={action}>
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
    </form>
  );
}

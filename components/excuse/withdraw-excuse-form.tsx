'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { withdrawExcuseAction } from '@/lib/excuse/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** Takes a request back while the office has not decided it. */
export function WithdrawExcuseForm({ excuseId, obligationId }: { excuseId: string; obligationId: string }) {
  const [state, withdraw] = useActionState(withdrawExcuseAction, IDLE);
  return (
    <form action={withdraw}>
      <input type="hidden" name="excuseId" value={excuseId} />
      <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />
      <SubmitButton look="plain" size="small" busyLabel="正在收回…">
        收回申请
      </SubmitButton>
    </form>
  );
}

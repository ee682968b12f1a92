'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { withdrawSubmissionAction } from '@/lib/review/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** Takes a report back while nobody has decided it. */
export function WithdrawForm({ obligationId }: { obligationId: string }) {
  const [state, withdraw] = useActionState(withdrawSubmissionAction, IDLE);
  return (
    <form action={withdraw} className="stack tight">
      <input type="hidden" name="obligationId" value={obligationId} />
      <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />
      <SubmitButton look="plain" busyLabel="正在撤回…">
        撤回
      </SubmitButton>
    </form>
  );
}

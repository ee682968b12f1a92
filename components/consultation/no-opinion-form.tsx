'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { answerWithoutOpinionAction } from '@/lib/consultation/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** 没有意见 in one press. */
export function NoOpinionForm({ consultationId }: { consultationId: string }) {
  const [state, action] = useActionState(answerWithoutOpinionAction, IDLE);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="consultationId" value={consultationId} />
      <FormAnswer state={state} signInPath={`/my-consultations/${consultationId}`} />
      <SubmitButton look="plain" busyLabel="正在回复…">
        没有意见
      </SubmitButton>
    </form>
  );
}

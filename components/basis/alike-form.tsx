'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { linkAllAlikeAction } from '@/lib/basis/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** Accepts everything that is 很像 at once. */
export function AlikeForm({ planId, count }: { planId: string; count: number }) {
  const [state, action] = useActionState(linkAllAlikeAction, IDLE);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="planId" value={planId} />
      <FormAnswer state={state} signInPath={`/plans/${planId}/basis`} />
      {count > 0 && <SubmitButton busyLabel="正在关联…">{`关联全部很像的（${count} 处）`}</SubmitButton>}
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { changeUpstreamUseAction } from '@/lib/basis/server/actions';
import { IDLE } from '@/lib/shared/form-state';

type Given = { planId: string; documentId: string; title: string; use: 'yes' | 'no' };

/** Takes a document that is there as a basis of this plan, or lets go of it. */
export function UseForm({ planId, documentId, title, use }: Given) {
  const [state, action] = useActionState(changeUpstreamUseAction, IDLE);
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="use" value={use} />
      <FormAnswer state={state} signInPath={`/plans/${planId}/basis?view=documents`} />
      <SubmitButton
        look={use === 'yes' ? 'plain' : 'text'}
        size="small"
        aria-label={`${use === 'yes' ? '用作依据' : '不用了'}：${title}`}
      >
        {use === 'yes' ? '用作依据' : '不用了'}
      </SubmitButton>
    </form>
  );
}

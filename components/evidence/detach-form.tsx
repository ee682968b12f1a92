'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { detachEvidenceAction } from '@/lib/evidence/server/actions';
import { IDLE } from '@/lib/shared/form-state';

type Given = { obligationId: string; evidenceId: string; title: string };

/** Takes one piece of evidence off an obligation; it stays in the library. */
export function DetachForm({ obligationId, evidenceId, title }: Given) {
  const [state, detach] = useActionState(detachEvidenceAction, IDLE);
  return (
    <form action={detach}>
      <input type="hidden" name="obligationId" value={obligationId} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />
      <SubmitButton look="text" size="small" aria-label={`移除《${title}》`}>
        移除
      </SubmitButton>
    </form>
  );
}

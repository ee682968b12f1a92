'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OfferedEvidence } from '@/lib/evidence/library';
import { attachEvidenceAction } from '@/lib/evidence/server/actions';
import { IDLE } from '@/lib/shared/form-state';

/** What the body has in its library already, ready to be used here too (S125). */
export function ReuseForm({ obligationId, offered }: { obligationId: string; offered: readonly OfferedEvidence[] }) {
  const [state, attach] = useActionState(attachEvidenceAction, IDLE);
  return (
    <form action={attach} className="stack tight">
      <input type="hidden" name="obligationId" value={obligationId} />
      <ul>
        {offered.map(({ id, title, publishedOn, kind }) => (
          <li key={id}>
            <Checkbox
              name="evidenceId"
              value={id}
              label={
                <>
                  {title}{' '}
                  <span className="m f12">{publishedOn ? `${publishedOn} 公开` : kind === 'file' && '文件'}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />
      <SubmitButton look="plain" busyLabel="正在附上…">
        附上勾选的
      </SubmitButton>
    </form>
  );
}

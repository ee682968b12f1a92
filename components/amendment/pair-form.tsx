'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Amendment, Change } from '@/lib/amendment/amendment';
import { pairChangeAction } from '@/lib/amendment/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** Another sentence of the new text that has no task yet, for this task. */
export function PairForm({ change, draft, name }: { change: Change; draft: Amendment; name: string }) {
  const [state, action] = useActionState(pairChangeAction, IDLE);
  const free = draft.changes.filter(({ kind }) => kind === 'added');
  if (free.length === 0) return null;
  return (
    <form action={action} className="pair-form" aria-label={`${name}对应哪一句`}>
      <input type="hidden" name="amendmentId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="changeId" value={change.id} />
      <ErrorSummary errors={errorsOf(state)} />
      <select className="in" name="chosenId" aria-label={`${name}对应的新句子`}>
        {free.map(({ id, after }) => (
          <option key={id} value={id}>
            {after?.text.slice(0, 40)}
          </option>
        ))}
      </select>
      <SubmitButton look="plain" size="small" busyLabel="正在换…">
        换成这一句
      </SubmitButton>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { undoDecisionAction } from '@/lib/review/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** Taking decisions back: the form's action, what came of it, and why it was refused. */
export function useUndo() {
  const [state, undo] = useActionState(undoDecisionAction, IDLE);
  const [error] = errorsOf(state);
  return { undo, refusal: error?.message ?? null, done: state.status === 'done' ? state.message : null };
}

/** 撤销 of one decision, or of a whole batch. */
export function UndoForm({
  ids,
  view,
  action,
  onSend,
}: {
  ids: readonly string[];
  view: string;
  action: (form: FormData) => void;
  onSend?: () => void;
}) {
  return (
    <form action={action} onSubmit={onSend}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="submissionId" value={id} />
      ))}
      <input type="hidden" name="view" value={view} />
      <SubmitButton look="plain" keyHint="Z" busyLabel="正在撤销…">
        撤销
      </SubmitButton>
    </form>
  );
}

'use client';
import { useEffect } from 'react';
import { Flash } from '@/components/ui/flash';
import { keepReason } from './kept-reason';
import { UndoForm, useUndo } from './undo-form';

type Decided = { submissionId: string; reason: string | null; undoable: boolean };

/** Tells what was just done, lets go of what this tab remembered for it, and takes it back while that is possible. */
export function DecidedFlash({
  submissionId,
  reason,
  undoable,
  view,
  message,
}: Decided & { view: string; message: string }) {
  const { refusal, undo } = useUndo();
  useEffect(() => keepReason(submissionId, ''), [submissionId]);
  if (refusal) return <UndoRefused message={refusal} />;
  const form = (
    <UndoForm ids={[submissionId]} view={view} action={undo} onSend={() => keepReason(submissionId, reason ?? '')} />
  );
  return <Flash message={message} undo={undoable ? form : undefined} />;
}

/** Why a decision was not taken back; it stays until the page is left. */
export function UndoRefused({ message }: { message: string }) {
  return (
    <p className="toast undo-refused" role="alert">
      {message}
    </p>
  );
}

'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { decideExtensionAction } from '@/lib/problem/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

/** The office's word on a longer time asked for. */
export function ExtensionForm({ problem }: { problem: { id: string; version: number } }) {
  const [state, decide] = useActionState(decideExtensionAction, IDLE);
  return (
    <form action={decide} className="stack tight" aria-label="答复延期" noValidate>
      <HeldFields problem={problem} />
      <TextField
        id="extension-text"
        name="text"
        label="答复"
        hint="不同意要写理由"
        required={false}
        maxLength={500}
        autoComplete="off"
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <FormAnswer state={state} signInPath={`/problems/${problem.id}`} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="word" value="grant" busyLabel="正在答复…">
          同意延期
        </SubmitButton>
        <SubmitButton look="plain" name="word" value="refuse" busyLabel="正在答复…">
          不同意
        </SubmitButton>
      </div>
    </form>
  );
}

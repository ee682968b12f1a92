'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { askExtensionAction } from '@/lib/problem/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

/** The department asks for a longer time. */
export function AskForm({ problem }: { problem: { id: string; version: number } }) {
  const [state, ask] = useActionState(askExtensionAction, IDLE);
  return (
    <form action={ask} className="stack tight" aria-label="申请延期" noValidate>
      <HeldFields problem={problem} />
      <TextField
        name="until"
        label="要延到哪一天"
        type="date"
        defaultValue={typed(state, 'until')}
        error={fieldError(state, 'until')}
      />
      <TextField
        name="reason"
        label="为什么要延期"
        maxLength={500}
        autoComplete="off"
        defaultValue={typed(state, 'reason')}
        error={fieldError(state, 'reason')}
      />
      <FormAnswer state={state} signInPath={`/my-problems/${problem.id}`} />
      <SubmitButton look="plain" busyLabel="正在申请…">
        申请延期
      </SubmitButton>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { penaliseProblemAction } from '@/lib/problem/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

/** The office's word on whether the assessment counts it. */
export function PenaltyForm({ problem }: { problem: { id: string; version: number; penalised: boolean } }) {
  const [state, penalise] = useActionState(penaliseProblemAction, IDLE);
  return (
    <form action={penalise} className="stack tight" aria-label="是否计入考核" noValidate>
      <HeldFields problem={problem} />
      <input type="hidden" name="penalised" value={problem.penalised ? 'no' : 'yes'} />
      <TextField
        id="penalty-text"
        name="text"
        label="理由"
        maxLength={500}
        autoComplete="off"
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <FormAnswer state={state} signInPath={`/problems/${problem.id}`} />
      <SubmitButton look="plain" size="small" busyLabel="正在存…">
        {problem.penalised ? '改为不计入考核' : '改为计入考核'}
      </SubmitButton>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { verifyProblemAction } from '@/lib/problem/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

/** The office's check of a reply: 销号 or back. */
export function VerifyForm({ problem }: { problem: { id: string; version: number } }) {
  const [state, verify] = useActionState(verifyProblemAction, IDLE);
  return (
    <form action={verify} className="stack tight" aria-label="核实整改" noValidate>
      <HeldFields problem={problem} />
      <TextAreaField
        id="verify-text"
        name="text"
        label="核实意见"
        hint="退回要写清还差什么；销号可以不写"
        required={false}
        maxLength={1000}
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <FormAnswer state={state} signInPath={`/problems/${problem.id}`} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="word" value="accept" busyLabel="正在销号…">
          整改到位，销号
        </SubmitButton>
        <SubmitButton look="plain" name="word" value="return" busyLabel="正在退回…">
          没有到位，退回
        </SubmitButton>
      </div>
    </form>
  );
}

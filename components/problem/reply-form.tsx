'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { replyProblemAction } from '@/lib/problem/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

type Given = { problem: { id: string; version: number }; accountId: string };

/** How the department put the matter right. */
export function ReplyForm({ problem, accountId }: Given) {
  const [state, reply] = useActionState(replyProblemAction, IDLE);
  return (
    <form action={reply} className="stack tight" aria-label="回复整改" noValidate>
      <KeepTyped storageKey={`problem-reply ${accountId} ${problem.id}`} done={state.status === 'done'} />
      <HeldFields problem={problem} />
      <TextAreaField
        id="reply-text"
        name="text"
        label="整改情况"
        maxLength={2000}
        rows={4}
        defaultValue={typed(state, 'text')}
        error={fieldError(state, 'text')}
      />
      <TextField
        id="reply-url"
        name="url"
        label="公开网址"
        type="url"
        required={false}
        autoComplete="off"
        defaultValue={typed(state, 'url')}
        error={fieldError(state, 'url')}
      />
      <FormAnswer state={state} signInPath={`/my-problems/${problem.id}`} />
      <SubmitButton busyLabel="正在回复…">回复</SubmitButton>
    </form>
  );
}

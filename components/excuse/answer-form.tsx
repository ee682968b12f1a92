'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { EXCUSE_TEXT } from '@/lib/excuse/excuse-schemas';
import { answerExcuseAction, reverseExemptionAction } from '@/lib/excuse/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Given = { excuseId: string; version: number; signInPath: string };

/** The office's word on a request, with its reason: granted or refused. */
export function AnswerForm({ excuseId, version, signInPath }: Given) {
  const [state, answer] = useActionState(answerExcuseAction, IDLE);
  return (
    <form action={answer} className="stack tight" aria-label="答复申请">
      <input type="hidden" name="excuseId" value={excuseId} />
      <input type="hidden" name="version" value={version} />
      <TextAreaField
        id={`answer-${excuseId}`}
        name="answer"
        label="答复的理由"
        hint="同意、不同意都要写，单位会看到"
        rows={2}
        maxLength={EXCUSE_TEXT}
        defaultValue={typed(state, 'answer')}
        error={fieldError(state, 'answer')}
      />
      {state.status !== 'invalid' && <FormAnswer state={state} signInPath={signInPath} />}
      <div className="excuse-verdict">
        <SubmitButton name="word" value="grant" size="small" busyLabel="正在记入…">
          同意
        </SubmitButton>
        <SubmitButton name="word" value="refuse" look="danger" size="small" busyLabel="正在记入…">
          不同意
        </SubmitButton>
      </div>
    </form>
  );
}

/** What was found not applicable is to be done after all. */
export function ReverseForm({ excuseId, version, signInPath }: Given) {
  const [state, reverse] = useActionState(reverseExemptionAction, IDLE);
  return (
    <details open={(state.status !== 'idle' && state.status !== 'done') || undefined}>
      <summary className="lk f13">恢复办理</summary>
      <form action={reverse} className="excuse-form" aria-label="恢复办理">
        <input type="hidden" name="excuseId" value={excuseId} />
        <input type="hidden" name="version" value={version} />
        <TextAreaField
          id={`reversal-${excuseId}`}
          name="reversal"
          label="为什么又要办"
          rows={2}
          maxLength={EXCUSE_TEXT}
          defaultValue={typed(state, 'reversal')}
          error={fieldError(state, 'reversal')}
        />
        {state.status !== 'invalid' && <FormAnswer state={state} signInPath={signInPath} />}
        <SubmitButton look="plain" size="small" busyLabel="正在恢复…">
          恢复这一件
        </SubmitButton>
      </form>
    </details>
  );
}

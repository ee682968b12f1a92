'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import type { ExcuseKind } from '@/lib/excuse/excuse';
import { EXCUSE_TEXT } from '@/lib/excuse/excuse-schemas';
import { askExcuseAction } from '@/lib/excuse/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';

const FORMS: Record<ExcuseKind, { title: string; label: string; hint: string; button: string }> = {
  extension: {
    title: '申请延期',
    label: '为什么要延期',
    hint: '写清办到哪一步、卡在哪里',
    button: '提交延期申请',
  },
  exemption: {
    title: '申请定为不适用',
    label: '为什么不适用于本单位',
    hint: '例如没有这项职能。同意以后不用再报，也不计分',
    button: '提交不适用申请',
  },
};

type Given = { kind: ExcuseKind; obligationId: string; requestKey: string };

/** Asks for one of the two; folded, since most obligations need neither. */
export function ExcuseForm({ kind, obligationId, requestKey }: Given) {
  const [state, ask] = useActionState(askExcuseAction, IDLE);
  const { title, label, hint, button } = FORMS[kind];
  return (
    <details open={(state.status !== 'idle' && state.status !== 'done') || undefined}>
      <summary className="lk">{title}</summary>
      <form action={ask} className="excuse-form" aria-label={title}>
        <input type="hidden" name="obligationId" value={obligationId} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <input type="hidden" name="kind" value={kind} />
        {kind === 'extension' && (
          <TextField
            id={`${kind}-day`}
            name="newDueOn"
            type="date"
            label="延到哪一天"
            defaultValue={typed(state, 'newDueOn')}
            error={fieldError(state, 'newDueOn')}
          />
        )}
        <TextAreaField
          id={`${kind}-reason`}
          name="reason"
          label={label}
          hint={hint}
          maxLength={EXCUSE_TEXT}
          defaultValue={typed(state, 'reason')}
          error={fieldError(state, 'reason')}
        />
        {state.status !== 'invalid' && <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />}
        <SubmitButton look="plain" size="small" busyLabel="正在提交…">
          {button}
        </SubmitButton>
      </form>
    </details>
  );
}

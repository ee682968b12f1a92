'use client';
import { type ClipboardEvent, useActionState, useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { LONGEST_PASTED_TEXT } from '@/lib/plan/plan-source';
import { importPlanAction } from '@/lib/plan/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

import { KEPT_TEXT as KEPT } from './forget-pasted';
import { pastedText } from './pasted-text';

/** The text in this browser until the server has it; storage may be full or switched off. */
function keep(text: string): void {
  try {
    localStorage.setItem(KEPT, text);
  } catch {
    localStorage.removeItem(KEPT);
  }
}

const tooLong = (length: number): string =>
  PLAN_REFUSALS['plan-text-too-long']?.say({ length, most: LONGEST_PASTED_TEXT }) ?? '';

/** Cells of a pasted table stay rows; typed in by the browser itself, so that Ctrl+Z takes it back. */
function pasteCells(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type));
  const rows = pastedText({ html: html ?? '', text: text ?? '' });
  if (rows === null || !document.execCommand('insertText', false, rows)) return;
  event.preventDefault();
}

/** The whole text of a plan, pasted. What was pasted stays in this browser until it is stored, whatever happens. */
export function PasteForm() {
  const [state, action] = useActionState(importPlanAction, IDLE);
  const [refused, setRefused] = useState<string | null>(null);
  const area = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const text = area.current?.querySelector('textarea');
    if (text && text.value === '') text.value = localStorage.getItem(KEPT) ?? '';
  }, []);
  const errors = refused ? [{ field: 'text', message: refused }] : errorsOf(state);
  return (
    <form
      ref={area}
      action={action}
      className="grid grid-cols-1 gap-3"
      aria-label="粘贴全文"
      onSubmit={(event) => {
        const length = area.current?.querySelector('textarea')?.value.length ?? 0;
        setRefused(length > LONGEST_PASTED_TEXT ? tooLong(length) : null);
        // A longer text would be cut off on its way and come back as a fault.
        if (length > LONGEST_PASTED_TEXT) event.preventDefault();
      }}
    >
      <ErrorSummary errors={errors} />
      <TextAreaField
        name="text"
        label="要点全文"
        rows={10}
        error={refused ?? fieldError(state, 'text')}
        defaultValue={typed(state, 'text')}
        onChange={(event) => keep(event.target.value)}
        onPaste={pasteCells}
        hint={`从标题到落款，连同“（市环保局牵头）”这样的责任说明一起粘贴，${LONGEST_PASTED_TEXT / 10_000} 万字以内。从 Word、Excel、网页复制的表格，一行一条`}
      />
      <div className="grid gap-3 md:grid-cols-2">
        <TextField
          name="year"
          label="年度"
          required={false}
          inputMode="numeric"
          hint="不填就按标题认"
          error={fieldError(state, 'year')}
          defaultValue={typed(state, 'year')}
        />
        <TextField
          name="publishedOn"
          label="公布日期"
          type="date"
          required={false}
          hint="不填就按成文日期"
          error={fieldError(state, 'publishedOn')}
          defaultValue={typed(state, 'publishedOn')}
        />
      </div>
      <div>
        <SubmitButton busyLabel="正在识别…">识别</SubmitButton>
      </div>
    </form>
  );
}

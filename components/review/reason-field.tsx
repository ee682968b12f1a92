'use client';
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { REASON_MAX } from '@/lib/review/submission';

type Given = {
  id?: string;
  label: string;
  hint: string;
  reason: string;
  setReason: (reason: string) => void;
  error?: string | undefined;
  note?: ReactNode;
};

/** Why a report goes back. Needed for 退回 only, so the browser must not ask for it before 通过. */
export function ReasonField({ id, label, hint, reason, setReason, error, note }: Given) {
  return (
    <Field name="reason" id={id} label={label} hint={hint} required error={error} note={note}>
      {(control) => (
        <textarea
          {...control}
          required={false}
          className="in serif"
          rows={3}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </Field>
  );
}

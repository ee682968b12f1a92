'use client';
import { type ComponentPropsWithRef, useState } from 'react';
import { Field, type FieldText } from './field';

type Control = Omit<ComponentPropsWithRef<'input'>, keyof FieldText | 'className' | 'type'>;

/** A password that can be looked at while typing. Pasting and password managers stay allowed. */
export function PasswordField({
  name,
  label,
  hint,
  error,
  required = true,
  note,
  id,
  autoComplete = 'current-password',
  ...rest
}: FieldText & Control) {
  const [shown, setShown] = useState(false);
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required} note={note} id={id}>
      {(control) => (
        <div className="reveal">
          <input
            {...rest}
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            className="in"
          />
          <button type="button" className="b g sm" aria-pressed={shown} onClick={() => setShown(!shown)}>
            显示
          </button>
        </div>
      )}
    </Field>
  );
}

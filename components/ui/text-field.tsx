import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldText } from './field';

type Control = Omit<ComponentPropsWithRef<'input'>, keyof FieldText | 'className'>;

/** One line of text; `type="date"` for a day, `inputMode="numeric"` for digits. Fields are required unless said otherwise. */
export function TextField({
  name,
  label,
  hint,
  error,
  required = true,
  note,
  id,
  type = 'text',
  ...rest
}: FieldText & Control) {
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required} note={note} id={id}>
      {(control) => <input {...rest} {...control} type={type} className="in" />}
    </Field>
  );
}

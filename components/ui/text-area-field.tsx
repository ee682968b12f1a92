'use client';
import { type ComponentPropsWithRef, useState } from 'react';
import { Field, type FieldText } from './field';

type Control = Omit<ComponentPropsWithRef<'textarea'>, keyof FieldText | 'className' | 'value'>;

/** Several lines; with `maxLength` the label shows how many characters are used. */
export function TextAreaField({
  name,
  label,
  hint,
  error,
  required = true,
  note,
  id,
  onChange,
  ...rest
}: FieldText & Control) {
  const [length, setLength] = useState(String(rest.defaultValue ?? '').length);
  const count = rest.maxLength ? (
    <span className="m num">
      {length} / {rest.maxLength}
    </span>
  ) : null;
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required} note={note ?? count} id={id}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          className="in"
          onChange={(event) => {
            setLength(event.target.value.length);
            onChange?.(event);
          }}
        />
      )}
    </Field>
  );
}

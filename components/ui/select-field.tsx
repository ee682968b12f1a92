import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldText } from './field';

export type SelectOption = { value: string; label: string; disabled?: boolean };
type Control = Omit<ComponentPropsWithRef<'select'>, keyof FieldText | 'className' | 'children'>;

/** One of a list. `placeholder` adds an empty first entry, so that nothing is chosen by accident. */
export function SelectField({
  name,
  label,
  hint,
  error,
  required = true,
  note,
  id,
  options,
  placeholder,
  ...rest
}: FieldText & Control & { options: readonly SelectOption[]; placeholder?: string }) {
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required} note={note} id={id}>
      {(control) => (
        <select {...rest} {...control} className="in">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

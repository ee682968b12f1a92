import type { ReactNode } from 'react';

/** What a field says about itself; every field component takes these. */
export type FieldText = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence: what is wrong and what to do. Same words as in the summary. */
  error?: string;
  required?: boolean;
  /** Stands at the right of the label: a link, a count. */
  note?: ReactNode;
  /** Only when the same name occurs twice on a page. */
  id?: string;
};

/** What the control must carry so that label, hint and error belong to it. */
export type ControlWiring = {
  id: string;
  name: string;
  required: boolean;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** The id of a field's control; the error summary links to it. */
export const fieldId = (name: string) => `field-${name}`;

export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  note,
  id = fieldId(name),
  children,
}: FieldText & { children: (control: ControlWiring) => ReactNode }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <div className="lb">
        <label htmlFor={id}>
          {label}
          {!required && <span className="m">（选填）</span>}
        </label>
        {note}
      </div>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        name,
        required,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <div className="bad" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </div>
      )}
    </div>
  );
}

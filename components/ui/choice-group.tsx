import type { ReactNode } from 'react';
import { type FieldText, fieldId } from './field';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** A question with a few answers to see at once: one (`radio`) or several (`checkbox`). */
export function ChoiceGroup({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  kind = 'radio',
  choices,
  chosen = [],
}: Omit<FieldText, 'note' | 'required'> & {
  kind?: 'radio' | 'checkbox';
  choices: readonly Choice[];
  /** Values chosen to begin with. */
  chosen?: readonly string[];
}) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="choices field" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {choices.map((choice, index) => (
        <label key={choice.value} className="ck">
          <input
            id={index === 0 ? id : undefined}
            type={kind}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            disabled={choice.disabled}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="m f12"> {choice.hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <div className="bad" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </div>
      )}
    </fieldset>
  );
}

'use client';
import { useEffect, useRef } from 'react';
import { fieldId } from './field';
import { Seal } from './seal';

/** `field` is the name of the field at fault; without one the sentence concerns the whole form. */
export type FormError = { field?: string; message: string };

/** Everything that is wrong with a form, in one place, taking the focus whenever a new list arrives. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1}>
      <Seal state="error" label={errors.length === 1 ? '有 1 处要改' : `有 ${errors.length} 处要改`} text />
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

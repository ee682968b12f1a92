import type { ComponentPropsWithRef, ReactNode } from 'react';

/** One box and its words. `label` is required unless the words stand elsewhere and `aria-label` names the box. */
export function Checkbox({ label, ...rest }: { label?: ReactNode } & Omit<ComponentPropsWithRef<'input'>, 'type'>) {
  return (
    <label className="ck">
      <input {...rest} type="checkbox" />
      {label && <span>{label}</span>}
    </label>
  );
}

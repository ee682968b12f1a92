import type { ComponentPropsWithRef, ReactNode } from 'react';
import { type ButtonShape, buttonClass } from './button-class';
import { Kbd } from './kbd';

export type ButtonOptions = ButtonShape & {
  /** Key that does the same, shown beside the label. */
  keyHint?: string;
  busy?: boolean;
  /** Shown while busy, 「正在报送…」. The wider of the two labels fixes the width, so nothing jumps. */
  busyLabel?: string;
  children: ReactNode;
};

export function Button({
  look,
  size,
  wide,
  keyHint,
  busy = false,
  busyLabel,
  children,
  type = 'button',
  disabled,
  ...rest
}: ButtonOptions & Omit<ComponentPropsWithRef<'button'>, 'className' | 'children'>) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ look, size, wide })}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyHint}
    >
      {busyLabel ? (
        <span className="two">
          <span aria-hidden={busy || undefined}>{children}</span>
          <span aria-hidden={!busy || undefined}>{busyLabel}</span>
        </span>
      ) : (
        children
      )}
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </button>
  );
}

'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** A press elsewhere, or on a link inside, is the end of a menu. */
function leaves(menu: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return !menu.contains(target) || target.closest('a') !== null;
}

/**
 * Links, buttons and small forms behind a word. It is a `details`, so it opens before scripts run; with them it also
 * closes on Esc, on a press elsewhere and after a link was followed.
 */
export function Menu({
  label,
  end = false,
  phoneOnly = false,
  children,
}: {
  label: ReactNode;
  /** Hangs from the right edge. */
  end?: boolean;
  /** Only where the page is too narrow for the full row. */
  phoneOnly?: boolean;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (box.current && leaves(box.current, event.target)) box.current.open = false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      box.current.open = false;
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <details ref={box} className={['menu', end ? 'end' : '', phoneOnly ? 'phone' : ''].filter(Boolean).join(' ')}>
      <summary>{label}</summary>
      <div className="pop">{children}</div>
    </details>
  );
}

'use client';
import { useEffect, useRef } from 'react';
import { Kbd } from './kbd';

/** A search that is an ordinary GET form with the field `q`; Ctrl K brings the cursor here from anywhere. */
export function SearchBox({ action, label, initial }: { action: string; label: string; initial?: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <search>
      <form className="find" action={action}>
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
          <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M8.7 8.7L12 12" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={label}
          aria-keyshortcuts="Control+K"
          placeholder={label}
          defaultValue={initial}
        />
        <Kbd>Ctrl K</Kbd>
      </form>
    </search>
  );
}

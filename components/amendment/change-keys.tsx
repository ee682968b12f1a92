'use client';
import { useEffect } from 'react';

const LETTERS_OFF = 'input, textarea, select, [contenteditable], [role=alertdialog]';

/** What each key presses in the row it stands on. */
const PRESSES: Record<string, string> = {
  a: '[name=act][value^="accept:"]',
  x: '[name=act][value^="none:"], [name=act][value^="leave-out:"], [name=act][value^="undo:"]',
  e: 'a[href*="edit="]',
  p: 'select[name=chosenId]',
};

const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-change]')].filter((row) => row.offsetParent !== null);
const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-change]') : null;

function step(from: HTMLElement | null, by: number): void {
  const all = rows();
  const at = from ? all.indexOf(from) + by : 0;
  all[Math.max(0, Math.min(at, all.length - 1))]?.focus();
}

function press(row: HTMLElement | null, key: string): void {
  const control = PRESSES[key] && row?.querySelector<HTMLElement>(PRESSES[key]);
  if (control instanceof HTMLSelectElement) control.focus();
  else if (control) control.click();
}

function onKeyDown(event: KeyboardEvent): void {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(LETTERS_OFF))) return;
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') step(rowOf(target), key === 'j' ? 1 : -1);
  else press(rowOf(target), key);
  if (key === 'p') event.preventDefault();
}

/** Makes single letters work on the list of changes: they press what a mouse would in the row the focus is in. */
export function ChangeKeys() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

'use client';
import { useEffect } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox');

/** The control that says this key is its own; the first one counts. */
function ownerOf(key: string): HTMLElement | undefined {
  const controls = document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]');
  return [...controls].find((control) => control.getAttribute('aria-keyshortcuts') === key);
}

/** Together with Ctrl, Alt or ⌘ a key belongs to the browser; while a word is composed, to the input method. */
const isPlain = (event: KeyboardEvent) =>
  ![event.ctrlKey, event.metaKey, event.altKey, event.repeat, event.isComposing].includes(true);

function onKeyDown(event: KeyboardEvent): void {
  if (!isPlain(event)) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
    return;
  }
  const key = event.key.toUpperCase();
  const owner = (event.shiftKey && ownerOf(`Shift+${key}`)) || ownerOf(key);
  if (!owner) return;
  event.preventDefault();
  owner.click();
}

/**
 * Makes single keys work on a desk: a key presses the link or button whose `aria-keyshortcuts` names it. Esc leaves a
 * field, inside which letters are letters.
 */
export function Shortcuts() {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}

'use client';
import { useEffect, useRef, useState } from 'react';
import { typeInto } from '@/components/ui/type-into';
import { type PastedLink, parsePastedLink } from '@/lib/evidence/parse-pasted-link';

const isTyping = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** What a paste brings for the form; null when it is somebody's ordinary pasting, or files. */
function partsFor(form: HTMLFormElement, { clipboardData, target }: ClipboardEvent): PastedLink | null {
  if (!clipboardData || clipboardData.files.length > 0) return null;
  const parts = parsePastedLink(clipboardData.getData('text/plain'));
  if (!parts || !isTyping(target)) return parts;
  return form.contains(target) && (parts.title || parts.publishedOn) ? parts : null;
}

/** Puts the parts into the fields of their names; a part that is not there leaves its field as it is. */
function fill(form: HTMLFormElement, parts: Record<string, string | null>): void {
  for (const [name, text] of Object.entries(parts)) {
    const control = form.elements.namedItem(name);
    if (text && control instanceof HTMLInputElement) typeInto(control, text);
  }
}

/** The field to go on with: the first still empty one, or the button that saves. */
function goOn(form: HTMLFormElement): void {
  const open = [...form.elements].find((each) => each instanceof HTMLInputElement && each.required && !each.value);
  const next = open ?? form.querySelector('button[type="submit"], button:not([type])');
  if (next instanceof HTMLElement) next.focus();
}

/**
 * Put inside the form of a link: a line with address, title and day, pasted anywhere on the page where nobody is typing or
 * into this form, goes into its fields at once. Without scripts the fields are filled by hand.
 */
export function LinkPasting() {
  const inside = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    const form = inside.current?.form;
    if (!form) return;
    const onPaste = (event: ClipboardEvent) => {
      const parts = partsFor(form, event);
      if (!parts) return;
      event.preventDefault();
      fill(form, parts);
      setTaken(true);
      goOn(form);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return (
    <>
      <input ref={inside} type="hidden" />
      <p role="status" className="f12 m">
        {taken && '已从粘贴的内容填好，核对后存为证据'}
      </p>
    </>
  );
}

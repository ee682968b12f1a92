'use client';
import { useEffect, useRef, useState } from 'react';
import { type Control, typeInto } from './type-into';

type Texts = Record<string, string>;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && ['text', 'url', 'date', 'search'].includes(element.type));

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isControl).filter(({ name }) => name !== '');

/** Puts back what was kept; true when that changed anything. */
function restore(form: HTMLFormElement, kept: Texts): boolean {
  const changed = controlsOf(form).filter(({ name, value }) => kept[name] !== undefined && kept[name] !== value);
  for (const control of changed) typeInto(control, kept[control.name] ?? '');
  return changed.length > 0;
}

/** Browsers may forbid storage; then typing simply is not kept. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

const readTexts = (key: string): Texts | null =>
  withStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null') as Texts | null);

/**
 * Put inside a form: keeps what is typed in this browser with every keystroke and puts it back after a reload or a new
 * sign-in. `storageKey` names account and form. As soon as `done` is true what was kept is forgotten and the fields are
 * emptied, unless they `stay`. Until then nothing empties them, React's own reset after an action included.
 */
export function KeepTyped({ storageKey, done, stay = false }: { storageKey: string; done: boolean; stay?: boolean }) {
  const inside = useRef<HTMLInputElement>(null);
  const mayEmpty = useRef(false);
  mayEmpty.current = done && !stay;
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    const form = inside.current?.form;
    if (!form) return;
    if (restore(form, readTexts(storageKey) ?? {})) setRestored(true);
    const keep = (event: Event) => {
      if (!(event.target instanceof Element) || !isControl(event.target) || event.target.form !== form) return;
      const texts = Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value]));
      withStorage((storage) => storage.setItem(storageKey, JSON.stringify(texts)));
    };
    // On the document, since a control may belong to the form from outside it.
    document.addEventListener('input', keep);
    const onReset = (event: Event) => {
      if (!mayEmpty.current) event.preventDefault();
    };
    form.addEventListener('reset', onReset);
    return () => {
      document.removeEventListener('input', keep);
      form.removeEventListener('reset', onReset);
    };
  }, [storageKey]);

  useEffect(() => {
    if (!done) return;
    withStorage((storage) => storage.removeItem(storageKey));
    setRestored(false);
  }, [done, storageKey]);

  return (
    <>
      <input ref={inside} type="hidden" />
      {restored && (
        <p role="status" className="f12 m">
          已找回你上次没存的内容
        </p>
      )}
    </>
  );
}

'use client';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';

/** Puts `files` into the native input, so that the form sends them as if they had been chosen by hand. */
function fill(input: HTMLInputElement, files: FileList) {
  input.files = files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Watches the whole window while files are dragged over it; tells when to draw the frame and what was dropped. */
function usePageDrop(active: boolean, onDrop: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  }, [onDrop]);
  useEffect(() => {
    if (!active) return;
    const hasFiles = (event: globalThis.DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: globalThis.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: globalThis.DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: globalThis.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) latest.current(event.dataTransfer.files);
    };
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [active]);
  return over;
}

/**
 * Files in: a native file input that also takes what is dropped on it, or with `wholePage` anywhere on the page.
 * `onFiles` hears of every choice; without it the files simply travel with the form.
 */
export function DropZone({
  name,
  label,
  hint,
  accept,
  multiple = false,
  required = false,
  wholePage = false,
  onFiles,
  children,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  accept?: string;
  multiple?: boolean;
  required?: boolean;
  wholePage?: boolean;
  onFiles?: (files: File[]) => void;
  children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList) => {
    if (input.current && files.length > 0) fill(input.current, files);
  };
  const pageOver = usePageDrop(wholePage, take);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  const id = `field-${name}`;
  return (
    <fieldset
      className={over ? 'zone over' : 'zone'}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (!wholePage) take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        required={required}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          if (!onFiles || !target.files || target.files.length === 0) return;
          onFiles([...target.files]);
          // So that the same file can be chosen once more.
          target.value = '';
        }}
      />
      {hint && (
        <div className="m f12" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {pageOver && <div className="page-drop" />}
    </fieldset>
  );
}

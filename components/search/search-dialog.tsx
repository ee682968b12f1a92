'use client';
import { useEffect, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { SearchIcon } from './search-icon';
import { SearchPanel } from './search-panel';

const isCallKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;

/**
 * The search in the top bar: a press, or Ctrl K from anywhere, opens it over the page. Before scripts run the button leads
 * to the search page.
 */
export function SearchDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isCallKey(event) || event.isComposing) return;
      event.preventDefault();
      setOpen(true);
    };
    // What lies around the panel is the dialog itself: a press there is the end of it.
    const onClick = (event: MouseEvent) => {
      if (event.target === dialog.current) dialog.current?.close();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('click', onClick);
    };
  }, []);
  // The browser brings the focus back to where it was when the dialog closes.
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  return (
    <>
      <form
        action="/search"
        className="seek-call"
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <button type="submit" aria-haspopup="dialog" aria-keyshortcuts="Control+K">
          <SearchIcon />
          搜索
          <Kbd>Ctrl K</Kbd>
        </button>
      </form>
      <dialog ref={dialog} className="seek" aria-label="搜索" onClose={() => setOpen(false)}>
        {open && <SearchPanel onLeave={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}

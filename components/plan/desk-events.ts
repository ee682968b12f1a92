import { type RefObject, useEffect, useRef } from 'react';

type Answers = {
  point: (target: EventTarget | null) => void;
  select: () => void;
  follow: (event: MouseEvent) => void;
  key: (event: KeyboardEvent) => void;
  tick: () => void;
};

/** Listens on the desk as a whole, so that hundreds of rows and marks stay plain server HTML. */
export function useDeskEvents(desk: RefObject<HTMLDivElement | null>, answers: Answers): void {
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  }, [answers]);
  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const point = (event: Event) => latest.current.point(event.target);
    const select = () => latest.current.select();
    const follow = (event: MouseEvent) => latest.current.follow(event);
    const tick = () => latest.current.tick();
    const key = (event: KeyboardEvent) => latest.current.key(event);
    root.addEventListener('mouseover', point);
    root.addEventListener('focusin', point);
    root.addEventListener('mouseup', select);
    root.addEventListener('click', follow);
    root.addEventListener('change', tick);
    document.addEventListener('keydown', key);
    return () => {
      root.removeEventListener('mouseover', point);
      root.removeEventListener('focusin', point);
      root.removeEventListener('mouseup', select);
      root.removeEventListener('click', follow);
      root.removeEventListener('change', tick);
      document.removeEventListener('keydown', key);
    };
  }, [desk]);
}

/** The address of a plain press on a link to this same page, which then changes in place. */
export function ownLink(root: HTMLElement, event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return null;
  const { pathname, search, hash } = new URL(link.href);
  return pathname === root.dataset.path && !hash ? pathname + search : null;
}

'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Connector, connectorOf } from './connector';
import { pressKey } from './desk-keys';
import { dutyOf, markPair, reveal, revealOther } from './desk-pair';
import { selectedRange } from './selected-range';

type Range = { start: number; end: number };

/**
 * Ties the two sides of the checking page together: hover or focus marks sentence and task as one and draws the line
 * between them; J K walk, Enter confirms, E opens, D splits, M merges up, N goes to the next open one; words selected
 * in the source can become a task. Everything it does is also a link or a button that works without it.
 */
export function CheckingDesk({
  planId,
  openId,
  children,
}: {
  planId: string;
  openId: string | null;
  children: ReactNode;
}) {
  const desk = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [pickedId, setPickedId] = useState(openId);
  const [range, setRange] = useState<Range | null>(null);
  const line = useConnector(desk, pickedId);

  useEffect(() => {
    setPickedId(openId);
    if (desk.current) reveal(desk.current, openId);
  }, [openId]);

  useDeskEvents(desk, {
    point: (target) => {
      const id = dutyOf(target);
      if (!id || id === pickedId || !desk.current) return;
      setPickedId(id);
      revealOther(desk.current, id, target);
    },
    select: () => setRange(selectedRange(desk.current)),
    follow: (href) => router.push(href, { scroll: false }),
    key: (event) => {
      const next = desk.current && pressKey(desk.current, event, pickedId);
      if (!next || !desk.current) return;
      setPickedId(next);
      reveal(desk.current, next);
    },
  });

  return (
    <div ref={desk} className="checking-desk" data-path={`/plans/${planId}`}>
      {children}
      {range && (
        <div className="add-selected">
          <Button
            look="primary"
            size="small"
            onClick={() => {
              setRange(null);
              router.push(`/plans/${planId}?add=at&start=${range.start}&end=${range.end}`, { scroll: false });
            }}
          >
            把选中的文字加为任务
          </Button>
        </div>
      )}
      {line && (
        <svg className="link" aria-hidden="true">
          <path d={line.path} />
          <circle cx={line.from.x} cy={line.from.y} r="3.5" />
          <circle cx={line.to.x} cy={line.to.y} r="3.5" />
        </svg>
      )}
    </div>
  );
}

/** The line between the two sides of the picked pair, redrawn whenever either moves. */
function useConnector(desk: RefObject<HTMLDivElement | null>, pickedId: string | null): Connector | null {
  const [line, setLine] = useState<Connector | null>(null);
  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const draw = () => {
      markPair(root, pickedId);
      setLine(pickedId ? connectorOf(root, pickedId) : null);
    };
    draw();
    // The list is rebuilt after every act; scrolling happens inside the panes, so it is caught on its way down.
    const changes = new MutationObserver(draw);
    changes.observe(root, { childList: true, subtree: true });
    root.addEventListener('scroll', draw, true);
    window.addEventListener('resize', draw);
    return () => {
      changes.disconnect();
      root.removeEventListener('scroll', draw, true);
      window.removeEventListener('resize', draw);
    };
  }, [desk, pickedId]);
  return line;
}

type Answers = {
  point: (target: EventTarget | null) => void;
  select: () => void;
  follow: (href: string) => void;
  key: (event: KeyboardEvent) => void;
};

/** Listens on the desk as a whole, so that hundreds of rows and marks stay plain server HTML. */
function useDeskEvents(desk: RefObject<HTMLDivElement | null>, answers: Answers): void {
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  }, [answers]);
  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    const point = (event: Event) => latest.current.point(event.target);
    const select = () => latest.current.select();
    const key = (event: KeyboardEvent) => latest.current.key(event);
    const follow = (event: MouseEvent) => {
      const href = ownLink(root, event);
      if (!href) return;
      event.preventDefault();
      latest.current.follow(href);
    };
    root.addEventListener('mouseover', point);
    root.addEventListener('focusin', point);
    root.addEventListener('mouseup', select);
    root.addEventListener('click', follow);
    document.addEventListener('keydown', key);
    return () => {
      root.removeEventListener('mouseover', point);
      root.removeEventListener('focusin', point);
      root.removeEventListener('mouseup', select);
      root.removeEventListener('click', follow);
      document.removeEventListener('keydown', key);
    };
  }, [desk]);
}

/** The address of a plain press on a link to this same page, which then changes in place. */
function ownLink(root: HTMLElement, event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return null;
  const { pathname, search, hash } = new URL(link.href);
  return pathname === root.dataset.path && !hash ? pathname + search : null;
}

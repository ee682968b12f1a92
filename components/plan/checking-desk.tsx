'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { connectorOf } from './connector';
import { ownLink, useDeskEvents } from './desk-events';
import { pressKey } from './desk-keys';
import { NewsProvider } from './desk-news';
import { dutyOf, markPair, reveal, revealOther } from './desk-pair';
import { selectedRange } from './selected-range';

type Range = { start: number; end: number };

type Desk = {
  planId: string;
  openId: string | null;
  /** The number of the latest act on the plan when the page was drawn. */
  actNumber: number;
  mayEdit: boolean;
  children: ReactNode;
};

/**
 * Ties the two sides of the checking page together: hover or focus marks sentence and task as one and draws the line
 * between them; J K walk, Enter confirms, E opens, D splits, M merges up, N goes to the next open one, X ticks, U undoes;
 * words selected in the source can become a task. Everything it does is also a link or a button that works without it.
 */
export function CheckingDesk({ planId, openId, actNumber, mayEdit, children }: Desk) {
  const desk = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [pickedId, setPickedId] = useState(openId);
  // Read by the next key at once, which may come before the page is drawn again.
  const picked = useRef(openId);
  const pick = (id: string | null) => {
    picked.current = id;
    setPickedId(id);
  };
  const [range, setRange] = useState<Range | null>(null);
  const isDuty = pickedId !== null && !pickedId.startsWith('at-');

  useEffect(() => {
    picked.current = openId;
    setPickedId(openId);
    // What only makes sense with scripts is told from here.
    desk.current?.classList.add('scripted');
    if (desk.current) reveal(desk.current, openId);
  }, [openId]);
  useSuccessor(desk, pickedId, pick);

  useDeskEvents(desk, {
    point: (target) => {
      const id = dutyOf(target);
      if (!id || id === picked.current || !desk.current) return;
      pick(id);
      revealOther(desk.current, id, target);
    },
    select: () => setRange(mayEdit ? selectedRange(desk.current) : null),
    follow: (event) => {
      const href = desk.current && ownLink(desk.current, event);
      if (!href) return;
      event.preventDefault();
      router.push(href, { scroll: false });
    },
    key: (event) => {
      const next = desk.current && pressKey(desk.current, event, picked.current);
      if (!next || !desk.current) return;
      pick(next);
      reveal(desk.current, next);
    },
    tick: () => desk.current && countTicks(desk.current),
  });

  const asked = mayEdit ? { planId, since: actNumber, dutyId: isDuty ? pickedId : null } : null;
  return (
    <NewsProvider asked={asked}>
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
        <ConnectorLine desk={desk} pickedId={pickedId} />
      </div>
    </NewsProvider>
  );
}

/**
 * Where the picked row is gone, the next takes its place: the one that moved up after an act, or, where J or K went over
 * the edge of a part, the nearest row of the part that came.
 */
function useSuccessor(
  desk: RefObject<HTMLDivElement | null>,
  pickedId: string | null,
  pick: (id: string) => void,
): void {
  const place = useRef(-1);
  useEffect(() => {
    const root = desk.current;
    const next = root && pickedId !== null && successorOf(root, pickedId, place);
    if (!root || !next) return;
    pick(next);
    reveal(root, next);
  });
}

/** The row to pick instead of one that is gone, or null; `place` keeps where the picked one is. */
function successorOf(desk: HTMLElement, pickedId: string, place: RefObject<number>): string | null {
  const ids = [...desk.querySelectorAll<HTMLElement>('[data-duty]')].map((row) => row.dataset.duty ?? '');
  const at = ids.indexOf(pickedId);
  if (at >= 0) {
    place.current = at;
    return null;
  }
  return ids[enteredAt(desk, ids.length) ?? Math.min(place.current, ids.length - 1)] ?? null;
}

/** The row to begin with in a part that was entered over its edge; null when none was. */
function enteredAt(desk: HTMLElement, rows: number): number | null {
  const { enter } = desk.dataset;
  delete desk.dataset.enter;
  if (!enter) return null;
  return enter === 'first' ? 0 : rows - 1;
}

/** How many rows are ticked, for the bar that acts on them. */
function countTicks(desk: HTMLElement): void {
  const count = desk.querySelectorAll('input[name=chosen]:checked').length;
  desk.classList.toggle('has-ticks', count > 0);
  const words = count > 0 ? `勾了 ${count} 条` : '勾选的';
  // Written only when it differs: the desk watches itself for changes.
  for (const label of desk.querySelectorAll('.chosen-count')) {
    if (label.textContent !== words) label.textContent = words;
  }
}

/**
 * The line between the two sides of the picked pair, redrawn whenever either moves. It is drawn past React, once a
 * frame at most: hovering and scrolling must not run through hundreds of rows.
 */
function ConnectorLine({ desk, pickedId }: { desk: RefObject<HTMLDivElement | null>; pickedId: string | null }) {
  const svg = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const root = desk.current;
    if (!root) return;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const line = pickedId ? connectorOf(root, pickedId) : null;
      svg.current?.classList.toggle('off', line === null);
      svg.current?.querySelector('path')?.setAttribute('d', line?.path ?? '');
      const [from, to] = svg.current?.querySelectorAll('circle') ?? [];
      for (const [circle, at] of [[from, line?.from] as const, [to, line?.to] as const]) {
        circle?.setAttribute('cx', String(at?.x ?? 0));
        circle?.setAttribute('cy', String(at?.y ?? 0));
      }
    };
    const soon = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const redraw = () => {
      markPair(root, pickedId);
      countTicks(root);
      soon();
    };
    redraw();
    // The list is rebuilt after every act; scrolling happens inside the panes, so it is caught on its way down.
    const changes = new MutationObserver(redraw);
    for (const pane of root.querySelectorAll('.pane')) changes.observe(pane, { childList: true, subtree: true });
    root.addEventListener('scroll', soon, true);
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      root.removeEventListener('scroll', soon, true);
      window.removeEventListener('resize', soon);
    };
  }, [desk, pickedId]);
  return (
    <svg ref={svg} className="link off" aria-hidden="true">
      <path d="" />
      <circle r="3.5" />
      <circle r="3.5" />
    </svg>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { CELLS, type Cell } from '@/lib/review/matrix';

type Place = { row: number; column: number };
type Given = {
  tasks: readonly { href: string; label: string }[];
  bodies: readonly string[];
  legend: ReactNode;
  children: ReactNode;
};

const STEPS: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The stretch of characters of a row, and how wide one character of it is. */
function lineOf(frame: HTMLElement | null, row: number) {
  const line = frame?.querySelectorAll<HTMLElement>('tbody td > span[aria-hidden]')[row];
  const length = line?.textContent?.length ?? 0;
  return line && length > 0 ? { line, width: line.getBoundingClientRect().width / length } : null;
}

function placeUnder(frame: HTMLElement | null, { target, clientX }: MouseEvent): Place | null {
  const cell = target instanceof Element ? target.closest('tbody td') : null;
  const body = cell?.closest('tr');
  if (!body) return null;
  const row = [...(body.parentElement?.children ?? [])].indexOf(body);
  const found = lineOf(frame, row);
  if (!found) return null;
  const column = Math.floor((clientX - found.line.getBoundingClientRect().left) / found.width);
  return { row, column };
}

const CHARACTERS = new Map<string, Cell>(
  (Object.entries(CELLS) as [Cell, { character: string }][]).map(([cell, { character }]) => [character, cell]),
);

/** Says which cell is under the pointer or the keyboard's frame, and opens its task. Everything is there without it. */
export function MatrixPointer({ tasks, bodies, legend, children }: Given) {
  const frame = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [place, setPlace] = useState<Place | null>(null);
  const task = place ? tasks[place.column] : undefined;
  const found = place && lineOf(frame.current, place.row);
  const cell = found ? CHARACTERS.get(found.line.textContent?.[place.column] ?? '') : undefined;

  const open = () => task && router.push(task.href);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === frame.current) open();
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = place ? { row: place.row + step.row, column: place.column + step.column } : { row: 0, column: 0 };
    if (!bodies[next.row] || !tasks[next.column]) return;
    setPlace(next);
    keepInView(frame.current, next);
  };
  return (
    <>
      <div className="matrix-says">
        <p role="status" className="el f13">
          {place && task && cell
            ? `${bodies[place.row]}，${CELLS[cell].name}：${task.label}`
            : '指着一格，或用方向键移动，看是哪一条；按下打开'}
        </p>
        {legend}
      </div>
      <section
        ref={frame}
        className="matrix-frame"
        aria-label="矩阵，方向键移动，回车打开任务"
        tabIndex={bodies.length > 0 ? 0 : undefined}
        onKeyDown={onKeyDown}
        onMouseMove={(event) => setPlace(placeUnder(frame.current, event) ?? place)}
        onClick={(event) => placeUnder(frame.current, event) && open()}
      >
        {children}
        {found && place && (
          <Mark frame={frame.current} line={found.line} left={place.column * found.width} width={found.width} />
        )}
      </section>
    </>
  );
}

/** The frame around the cell that is meant. */
function Mark({
  frame,
  line,
  left,
  width,
}: {
  frame: HTMLElement | null;
  line: HTMLElement;
  left: number;
  width: number;
}) {
  if (!frame) return null;
  const [outer, inner] = [frame.getBoundingClientRect(), line.getBoundingClientRect()];
  const style = {
    left: inner.left - outer.left + frame.scrollLeft + left,
    top: inner.top - outer.top + frame.scrollTop,
    width,
    height: inner.height,
  };
  return <span className="matrix-mark" style={style} aria-hidden="true" />;
}

function keepInView(frame: HTMLElement | null, { row, column }: Place): void {
  const found = lineOf(frame, row);
  if (!frame || !found) return;
  const head = frame.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const side = frame.querySelector('tbody th')?.getBoundingClientRect().width ?? 0;
  const [outer, inner] = [frame.getBoundingClientRect(), found.line.getBoundingClientRect()];
  const left = inner.left + column * found.width;
  if (left < outer.left + side) frame.scrollLeft -= outer.left + side - left;
  if (left + found.width > outer.right) frame.scrollLeft += left + found.width - outer.right;
  if (inner.top < outer.top + head) frame.scrollTop -= outer.top + head - inner.top;
  if (inner.bottom > outer.bottom) frame.scrollTop += inner.bottom - outer.bottom;
}

import { useId } from 'react';

export type ScorePart = { label: string; full: number; earned: number };

const UNIT = 2.7;
const GAP = 3;
const EXTRA = 5;

type Box = ScorePart & { x: number; width: number; fill: number };

/** Lays the parts side by side, `UNIT` px for a point, a gap between them. */
function layOut(parts: readonly ScorePart[]): Box[] {
  let x = 0;
  return parts.map((part) => {
    const width = part.full * UNIT;
    const share = part.full === 0 ? 0 : Math.min(Math.max(part.earned / part.full, 0), 1);
    const box = { ...part, x, width, fill: share * width };
    x += width + GAP;
    return box;
  });
}

/**
 * What a score is made of: one framed box per part, as wide as its weight, filled as far as earned; then deductions
 * hatched and bonus green. All in points; `label` is the sentence read aloud.
 */
export function ScoreBar({
  parts,
  deducted = 0,
  bonus = 0,
  label,
}: {
  parts: readonly ScorePart[];
  /** Positive points taken away. */
  deducted?: number;
  bonus?: number;
  label: string;
}) {
  const hatch = useId();
  const boxes = layOut(parts);
  const end = boxes.reduce((right, box) => Math.max(right, box.x + box.width + GAP), 0);
  const lost = deducted * EXTRA;
  const width = end + lost + GAP + bonus * EXTRA + 1;
  return (
    <svg className="chart" width={width} height={16} viewBox={`0 0 ${width} 16`} role="img" aria-label={label}>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--sheet)" />
        <path d="M0 4l4-4" stroke="var(--ink)" />
      </pattern>
      {boxes.map((box, index) => (
        <g key={box.label}>
          <rect
            x={box.x + 0.5}
            y={1.5}
            width={Math.max(box.width - 1, 0)}
            height={13}
            fill="var(--sheet)"
            stroke="var(--r4)"
          />
          <rect x={box.x} y={1} width={box.fill} height={14} fill={index === 0 ? 'var(--r5)' : 'var(--r4)'} />
        </g>
      ))}
      {lost > 0 && <rect x={end + 0.5} y={1.5} width={lost} height={13} fill={`url(#${hatch})`} stroke="var(--ink)" />}
      {bonus > 0 && (
        <rect x={end + (lost > 0 ? lost + GAP : 0)} y={1} width={bonus * EXTRA} height={14} fill="var(--green)" />
      )}
    </svg>
  );
}

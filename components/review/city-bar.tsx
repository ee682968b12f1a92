import type { CityCounts } from '@/lib/review/city-figures';

const PARTS: readonly { key: 'closed' | 'submitted' | 'open' | 'returned' | 'overdue'; fill: string }[] = [
  { key: 'closed', fill: 'var(--r5)' },
  { key: 'submitted', fill: 'var(--r3)' },
  { key: 'open', fill: 'var(--r1)' },
  { key: 'returned', fill: 'var(--verm-l)' },
  { key: 'overdue', fill: 'var(--verm)' },
];

/** One body's obligations as one bar: closed, waiting, open, returned, overdue. The figures beside it say the same. */
export function CityBar({ counts }: { counts: CityCounts }) {
  let x = 0;
  return (
    <svg className="city-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {PARTS.map(({ key, fill }) => {
        const width = counts.total > 0 ? (counts[key] / counts.total) * 100 : 0;
        const start = x;
        x += width;
        return width > 0 && <rect key={key} x={start} y={0} width={width} height={10} fill={fill} />;
      })}
      <rect x={0} y={0} width={100} height={10} fill="none" stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

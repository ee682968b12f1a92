export type DistributionPoint = { id: string; label: string; value: number; current?: boolean };

const WIDTH = 520;
const LEFT = 20;
const RIGHT = 500;
const BASE = 46;
const DOT = 8;

/** The middle value; of an even count the mean of the two in the middle. Undefined for none. */
function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** Places every point on a grid of dot widths and stacks those that share a column, so no dot hides another. */
function stack(points: readonly DistributionPoint[], xOf: (value: number) => number) {
  const heights = new Map<number, number>();
  return [...points]
    .sort((a, b) => b.value - a.value)
    .map((point) => {
      const x = LEFT + Math.round((xOf(point.value) - LEFT) / DOT) * DOT;
      const height = heights.get(x) ?? 0;
      heights.set(x, height + 1);
      return { ...point, x, y: BASE - 6 - height * DOT };
    });
}

/** All departments as dots on one axis with the median; the current one is hollow. Shows `from`–`to` and says so by ticks. */
export function DistributionStrip({
  points,
  from = 70,
  to = 100,
  step = 5,
  unit = '个单位',
}: {
  points: readonly DistributionPoint[];
  from?: number;
  to?: number;
  step?: number;
  unit?: string;
}) {
  const xOf = (value: number) => LEFT + ((Math.min(Math.max(value, from), to) - from) / (to - from)) * (RIGHT - LEFT);
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  const median = medianOf(points.map(({ value }) => value));
  const dots = stack(points, xOf);
  const rise = Math.max(0, ...dots.map(({ y }) => 8 - y));
  const name =
    median === undefined
      ? `${unit}得分分布，还没有得分`
      : `${points.length} ${unit}得分分布，中位数 ${median.toFixed(1)}`;
  return (
    <svg className="chart" viewBox={`0 ${-rise} ${WIDTH} ${66 + rise}`} width={440} role="img" aria-label={name}>
      <path d={`M14 ${BASE + 0.5}H506`} stroke="var(--ink-3)" />
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${xOf(tick)} ${BASE}v4`} stroke="var(--ink-3)" />
          <text x={xOf(tick)} y={BASE + 14} fontSize={13} fill="var(--ink-3)" textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {median !== undefined && (
        <>
          <path d={`M${xOf(median)} ${4 - rise}V${BASE}`} stroke="var(--ink)" strokeDasharray="2 2" />
          <text x={xOf(median) - 4} y={12 - rise} fontSize={13} fill="var(--ink-2)" textAnchor="end">
            中位 {median.toFixed(1)}
          </text>
        </>
      )}
      {dots.map((dot) => (
        <circle
          key={dot.id}
          cx={dot.x}
          cy={dot.y}
          r={3.4}
          fill={dot.current ? 'var(--sheet)' : 'var(--blue)'}
          stroke="var(--blue)"
          strokeWidth={dot.current ? 2.4 : 0}
        >
          <title>{`${dot.label} ${dot.value.toFixed(1)}`}</title>
        </circle>
      ))}
    </svg>
  );
}

import { type ProgressPoint, progressSentence, type YearProgress } from '@/lib/review/year-progress';
import { daysBetween, localDate } from '@/lib/shared/local-date';

const WIDTH = 360;
const HEIGHT = 132;
const LEFT = 26;
const BOTTOM = 18;
const TOP = 14;

type Scale = (point: ProgressPoint) => readonly [number, number];

const scaleOf = (year: number): Scale => {
  const first = localDate(`${year}-01-01`);
  return ({ day, percent }) => [
    LEFT + (daysBetween(first, day) / 365) * (WIDTH - LEFT - 6),
    TOP + ((100 - percent) / 100) * (HEIGHT - TOP - BOTTOM),
  ];
};

const lineOf = (points: readonly ProgressPoint[], scale: Scale): string =>
  points
    .map((point) =>
      scale(point)
        .map((value) => value.toFixed(1))
        .join(','),
    )
    .join(' ');

/** Per cent done to the year's end: plan dashed, actual solid, forecast dotted, named at the lines themselves. */
export function ProgressChart({ progress, year }: { progress: YearProgress; year: number }) {
  const scale = scaleOf(year);
  const { planned, actual, forecast } = progress;
  const now = actual.at(-1);
  const [x, y] = now ? scale(now) : [LEFT, HEIGHT - BOTTOM];
  return (
    <figure className="year-progress">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={progressSentence(progress)}>
        {[0, 50, 100].map((percent) => {
          const [, level] = scale({ day: localDate(`${year}-01-01`), percent });
          return (
            <g key={percent}>
              <line x1={LEFT} x2={WIDTH} y1={level} y2={level} className="grid-line" />
              <text x={LEFT - 6} y={level + 4} textAnchor="end">
                {percent}
              </text>
            </g>
          );
        })}
        {['03', '06', '09', '12'].map((month) => (
          <text
            key={month}
            x={scale({ day: localDate(`${year}-${month}-15`), percent: 0 })[0]}
            y={HEIGHT - 4}
            textAnchor="middle"
          >
            {Number(month)}月
          </text>
        ))}
        <polyline points={lineOf(planned, scale)} className="planned" />
        <polyline points={lineOf(actual, scale)} className="actual" />
        {forecast && <polyline points={lineOf(forecast, scale)} className="forecast" />}
        {now && <circle cx={x} cy={y} r="4" className="now" />}
      </svg>
      <figcaption className="f12 m">{progressSentence(progress)}。虚线是计划，实线是办结，点线是照此推算</figcaption>
    </figure>
  );
}

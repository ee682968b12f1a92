import { DistributionStrip } from '@/components/ui/distribution-strip';
import type { BoardGroup } from '@/lib/scoring/score-board';

const STEP = 10;

/** Where the totals of a group lie; the axis begins at the last ten below the lowest, at most at 70. */
export function ScoreDistribution({ group, current }: { group: BoardGroup; current: string | null }) {
  const points = group.rows.flatMap(({ body, total }) =>
    total === null ? [] : [{ id: body.id, label: body.shortName, value: Number(total), current: body.id === current }],
  );
  if (points.length === 0) return null;
  const lowest = Math.min(70, ...points.map(({ value }) => Math.floor(value / STEP) * STEP));
  return <DistributionStrip points={points} from={lowest} step={lowest < 70 ? STEP : STEP / 2} />;
}

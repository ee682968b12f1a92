import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import type { Gain } from '@/lib/scoring/list-gains';
import { formatPoints } from '@/lib/shared/points';

/** 怎样再得分: the `most` that adds most to the total, each leading to its task. */
export function GainList({ gains, most }: { gains: readonly Gain[]; most: number }) {
  if (gains.length === 0) {
    return <EmptyState title="能办的都办了">剩下的由政务公开科审定和记录。</EmptyState>;
  }
  const rest = gains.length - most;
  return (
    <>
      <ol className="grid gap-2">
        {gains.slice(0, most).map((gain) => (
          <li key={`${gain.indicatorId} ${gain.title}`} className="f13 flex justify-between gap-3">
            <span>
              <span className="line-clamp-2" title={gain.title}>
                {gain.obligationId ? <Link href={`/my-tasks/${gain.obligationId}`}>{gain.title}</Link> : gain.title}
              </span>
              <span className="m block">{gain.due}</span>
            </span>
            <b className="ok num whitespace-nowrap">+{formatPoints(gain.points, 2)}</b>
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="m f12 mt-2">另有 {rest} 件，得分都不多于上面的</p>}
    </>
  );
}

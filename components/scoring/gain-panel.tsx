import Link from 'next/link';
import { ScoreGauge } from '@/components/ui/score-gauge';
import { Sheet } from '@/components/ui/sheet';
import type { Gain } from '@/lib/scoring/list-gains';
import type { ScoreSheet } from '@/lib/scoring/scoring';
import { formatPoints } from '@/lib/shared/points';
import { GainList } from './gain-list';

/** How many ways to gain are worth a line. */
const MOST = 20;

type Given = { sheet: ScoreSheet; gains: readonly Gain[]; max: number; most?: number; sheetHref?: string };

/** What is secured, what is still open and what is lost, of 100; then what the body can do about it. */
export function GainPanel({ sheet, gains, max, most = MOST, sheetHref }: Given) {
  const { range } = sheet;
  return (
    <Sheet title="怎样再得分" small="办好一件，总分加多少">
      {range && (
        <div className="mb-3">
          <ScoreGauge
            earned={Number(formatPoints(range.low))}
            open={Number(formatPoints(range.high)) - Number(formatPoints(range.low))}
            full={max}
          />
        </div>
      )}
      <GainList gains={gains} most={most} />
      {sheetHref && (
        <p className="mt-2 f13">
          <Link href={sheetHref}>看得分单</Link>
        </p>
      )}
    </Sheet>
  );
}

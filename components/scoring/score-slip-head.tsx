import type { ReactNode } from 'react';
import { CONVERTED_DECIMALS } from '@/lib/scoring/scheme';
import type { ScoreSheet } from '@/lib/scoring/scoring';
import { formatPoints } from '@/lib/shared/points';

/** Head of a 得分单: whose, which place and grade, the total in large, its conversion. */
export function ScoreSlipHead({
  name,
  rank,
  sheet,
  actions,
}: {
  name: ReactNode;
  rank: number | null;
  sheet: ScoreSheet;
  actions?: ReactNode;
}) {
  const facts = ['得分单', sheet.group, rank === null ? null : `第 ${rank} 名`, sheet.grade].filter(Boolean);
  return (
    <div className="slip-head">
      <div>
        <div className="f12 m">{facts.join('，')}</div>
        <h2>{name}</h2>
        {actions}
      </div>
      <div>
        <div className="total">{sheet.total === null ? '待定' : formatPoints(sheet.total, sheet.totalDecimals)}</div>
        <div className="f12 s text-right">{belowTotal(sheet)}</div>
      </div>
    </div>
  );
}

function belowTotal({ converted, range, totalDecimals }: ScoreSheet): string {
  if (converted !== null) return `折算 ${formatPoints(converted, CONVERTED_DECIMALS)} 分`;
  if (range === null) return '各项都不适用';
  return `${formatPoints(range.low, totalDecimals)} 至 ${formatPoints(range.high, totalDecimals)} 分`;
}

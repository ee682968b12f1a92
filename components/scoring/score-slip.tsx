import Link from 'next/link';
import { factsAddress, sheetAddress } from '@/lib/scoring/score-address';
import type { ScoreOfBody } from '@/lib/scoring/score-of-body';
import { ScoreLedger } from './score-ledger';
import { ScoreSlipHead } from './score-slip-head';

/** One body's 得分单 beside the ranking, with the ways to its own page and to its facts. */
export function ScoreSlip({
  planId,
  score,
  rank,
  mayRecord,
}: {
  planId: string;
  score: ScoreOfBody;
  rank: number | null;
  mayRecord: boolean;
}) {
  const { body, sheet, evidence, recorded } = score;
  return (
    <>
      <ScoreSlipHead
        name={body.shortName}
        rank={rank}
        sheet={sheet}
        actions={
          <div className="f13 flex gap-3">
            <Link href={sheetAddress(planId, body.id)}>得分单全文</Link>
            {mayRecord && <Link href={factsAddress(planId, body.id)}>记录事实</Link>}
          </div>
        }
      />
      <ScoreLedger sheet={sheet} evidence={evidence} grounds={recorded} planHref={`/plans/${planId}`} />
    </>
  );
}

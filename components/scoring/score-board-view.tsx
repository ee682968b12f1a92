import type { ReactNode } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { scoresAddress } from '@/lib/scoring/score-address';
import type { BoardGroup } from '@/lib/scoring/score-board';
import { ScoreRanking } from './score-ranking';

/** The ranking by group at the left, one body's 得分单 at the right. */
export function ScoreBoardView({
  planId,
  board,
  group,
  current,
  weight,
  slip,
}: {
  planId: string;
  board: readonly BoardGroup[];
  group: BoardGroup;
  current: string | null;
  weight: string;
  slip: ReactNode;
}) {
  return (
    <div className="board">
      <section className="ranks" aria-label="排名">
        <div className="px-4 pt-2">
          <Tabs
            label="考核分组"
            links={board.map(({ name, rows }) => ({
              href: scoresAddress(planId, { group: name }),
              label: name,
              count: rows.length,
              current: name === group.name,
            }))}
          />
        </div>
        <ScoreRanking
          group={group}
          weight={weight}
          current={current}
          hrefOf={(body) => scoresAddress(planId, { group: group.name, body })}
        />
      </section>
      <section className="slip" aria-label="得分单">
        {slip}
      </section>
    </div>
  );
}

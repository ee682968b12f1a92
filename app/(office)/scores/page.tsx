import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { AssessmentHead } from '@/components/scoring/assessment-head';
import { ConfirmForm } from '@/components/scoring/confirm-form';
import { NoAssessment } from '@/components/scoring/no-assessment';
import { ScoreBoardView } from '@/components/scoring/score-board-view';
import { ScoreDistribution } from '@/components/scoring/score-distribution';
import { ScoreSlip } from '@/components/scoring/score-slip';
import { can } from '@/lib/access/can';
import { readScoresPage } from '@/lib/scoring/server/read-scores-page';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '考核' };

export default async function Page({ searchParams }: PageProps<'/scores'>) {
  const actor = await requireRight('/scores', 'score.read');
  const { year, board, group, row, score, weight } = await found(readScoresPage(actor, await searchParams));
  const mayRecord = can(actor, 'score.record');
  if (!year?.assessment || !group || !row || !score) {
    return (
      <PageBody>
        <NoAssessment plan={year?.plan ?? null} mayRecord={mayRecord} />
      </PageBody>
    );
  }
  const { plan, plans, assessment } = year;
  const draft = assessment.state === 'draft';
  const bodies = board.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <AssessmentHead
        plan={plan}
        plans={plans}
        assessment={assessment}
        mayRecord={mayRecord}
        distribution={<ScoreDistribution group={group} current={row.body.id} />}
        confirm={draft && can(actor, 'score.confirm') && <ConfirmForm assessmentId={assessment.id} bodies={bodies} />}
      />
      <ScoreBoardView
        planId={plan.id}
        board={board}
        group={group}
        current={row.body.id}
        weight={weight}
        slip={<ScoreSlip planId={plan.id} score={score} rank={row.rank} mayRecord={mayRecord && draft} />}
      />
    </>
  );
}

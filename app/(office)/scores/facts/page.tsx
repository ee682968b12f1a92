import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { FactSheets } from '@/components/scoring/fact-sheets';
import { FactsNav } from '@/components/scoring/facts-nav';
import { NoAssessment } from '@/components/scoring/no-assessment';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { scoresAddress } from '@/lib/scoring/score-address';
import { readScoresPage } from '@/lib/scoring/server/read-scores-page';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '记录事实' };

export default async function Page({ searchParams }: PageProps<'/scores/facts'>) {
  const actor = await requireRight('/scores/facts', 'score.record');
  const { year, board, row, score } = await found(readScoresPage(actor, await searchParams));
  if (!year?.assessment || !row || !score) return <NoAssessment plan={year?.plan ?? null} mayRecord />;
  const { plan, assessment } = year;
  if (assessment.state === 'confirmed') notFound();
  return (
    <>
      <PageHead
        title={`记录事实：${row.body.shortName}`}
        crumbs={
          <Breadcrumb
            items={[{ label: '考核', href: scoresAddress(plan.id, { body: row.body.id }) }, { label: '记录事实' }]}
          />
        }
        meta={row.total === null ? '还没有评完' : `现在 ${row.total} 分，${row.grade}`}
      />
      <PageBody>
        <div className="facts">
          <FactsNav planId={plan.id} board={board} current={row.body.id} />
          <FactSheets key={row.body.id} assessmentId={assessment.id} scheme={assessment.scheme} score={score} />
        </div>
      </PageBody>
    </>
  );
}

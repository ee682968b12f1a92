import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { NoAssessment } from '@/components/scoring/no-assessment';
import { ScoreLedger } from '@/components/scoring/score-ledger';
import { ScoreSlipHead } from '@/components/scoring/score-slip-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PrintButton } from '@/components/ui/print-button';
import { scoresAddress } from '@/lib/scoring/score-address';
import { readSheetPage } from '@/lib/scoring/server/read-sheet-page';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '得分单' };

export default async function Page({ params, searchParams }: PageProps<'/scores/[bodyId]'>) {
  const { bodyId } = await params;
  const actor = await requireRight(`/scores/${bodyId}`, 'score.read');
  const { year, score, rank } = await found(readSheetPage(actor, bodyId, (await searchParams).plan));
  if (!score || !year) return <NoAssessment plan={year?.plan ?? null} mayRecord={false} />;
  const { plan } = year;
  return (
    <>
      <PageHead
        title={`${plan.year} 年度政务公开考核得分单`}
        crumbs={
          <Breadcrumb
            items={[{ label: '考核', href: scoresAddress(plan.id, { body: bodyId }) }, { label: score.body.shortName }]}
          />
        }
        meta={`${plan.title}，${year.assessment?.state === 'confirmed' ? '定稿' : '草稿'}`}
        actions={<PrintButton>打印得分单</PrintButton>}
      />
      <PageBody narrow>
        <ScoreSlipHead name={score.body.name} rank={rank} sheet={score.sheet} />
        <ScoreLedger
          sheet={score.sheet}
          evidence={score.evidence}
          grounds={score.recorded}
          planHref={`/plans/${plan.id}`}
          full
        />
      </PageBody>
    </>
  );
}

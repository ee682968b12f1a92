import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { GainPanel } from '@/components/scoring/gain-panel';
import { NoAssessment } from '@/components/scoring/no-assessment';
import { ScoreLedger } from '@/components/scoring/score-ledger';
import { ScoreSlipHead } from '@/components/scoring/score-slip-head';
import { PrintButton } from '@/components/ui/print-button';
import { readSheetPage } from '@/lib/scoring/server/read-sheet-page';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';
import { formatPoints } from '@/lib/shared/points';

export const metadata: Metadata = { title: '得分单' };

export default async function Page({ searchParams }: PageProps<'/my-score'>) {
  const actor = await requireActor('/my-score');
  if (!actor.body) notFound();
  const { year, score } = await found(readSheetPage(actor, actor.body.id, (await searchParams).plan));
  if (!score || !year?.assessment) {
    return (
      <PageBody narrow>
        <NoAssessment plan={year?.plan ?? null} mayRecord={false} />
      </PageBody>
    );
  }
  const draft = year.assessment.state === 'draft';
  return (
    <>
      <PageHead
        title={`${year.plan.year} 年度得分单`}
        meta={draft ? '草稿，随办理结果变，定稿前只作参考' : '已定稿'}
        actions={<PrintButton>打印得分单</PrintButton>}
      />
      <PageBody>
        <WithAside
          asideLabel="怎样再得分"
          aside={
            draft && (
              <GainPanel
                sheet={score.sheet}
                gains={score.gains}
                max={Number(formatPoints(year.assessment.scheme.max))}
              />
            )
          }
        >
          <div>
            <ScoreSlipHead name={score.body.name} rank={null} sheet={score.sheet} />
            <ScoreLedger sheet={score.sheet} evidence={score.evidence} grounds={score.recorded} full />
          </div>
        </WithAside>
      </PageBody>
    </>
  );
}

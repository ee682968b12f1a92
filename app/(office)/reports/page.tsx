import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { ReportView } from '@/components/report/report-view';
import { NoAssessment } from '@/components/scoring/no-assessment';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { PrintButton } from '@/components/ui/print-button';
import { getYearEnd } from '@/lib/report/server/get-year-end';
import { paperAddress, scoresAddress } from '@/lib/scoring/score-address';
import { findAssessedYear } from '@/lib/scoring/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '年终总结' };

export default async function Page({ searchParams }: PageProps<'/reports'>) {
  const actor = await requireRight('/reports', 'paper.export');
  const year = await found(findAssessedYear(actor, (await searchParams).plan));
  if (!year?.assessment) return <NoAssessment plan={year?.plan ?? null} mayRecord={false} />;
  const { plan, assessment } = year;
  const model = await found(getYearEnd(actor, assessment));
  return (
    <>
      <PageHead
        title={`${plan.year} 年度年终总结`}
        crumbs={<Breadcrumb items={[{ label: '考核', href: scoresAddress(plan.id) }, { label: '年终总结' }]} />}
        meta={assessment.state === 'confirmed' ? '得分已定稿' : '草稿，数字随办理结果变'}
        actions={
          <>
            <LinkButton href={paperAddress(plan.id, 'docx')} download look="primary">
              下载 Word
            </LinkButton>
            <LinkButton href={paperAddress(plan.id, 'xlsx')} download>
              下载 Excel
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <PageBody>
        <ReportView model={model} />
      </PageBody>
    </>
  );
}

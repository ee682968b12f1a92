import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { MatrixTable } from '@/components/review/matrix-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PrintButton } from '@/components/ui/print-button';
import { getMatrix } from '@/lib/review/server/matrix-store';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';
import { officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '矩阵' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/matrix`, 'overview.read');
  const { plan, tasks, rows } = await found(getMatrix(actor, planId));
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="matrix" />}
        title={`${rows.length} 个单位，${tasks.length} 条任务`}
        meta={`《${plan.title}》，${officialDate(today())}的进度。一格是一个单位的一条任务，几期里看最急的一期`}
        actions={<PrintButton />}
      />
      <PageBody>
        {rows.length > 0 ? (
          <MatrixTable planId={planId} tasks={tasks} rows={rows} />
        ) : (
          <EmptyState title="还没有分到单位的任务">下达后，每个单位一行，每条任务一列</EmptyState>
        )}
      </PageBody>
    </>
  );
}

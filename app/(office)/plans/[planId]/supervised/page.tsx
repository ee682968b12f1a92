import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { SupervisedTable } from '@/components/report/supervised-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PrintButton } from '@/components/ui/print-button';
import { getSupervised } from '@/lib/report/server/plan-papers';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';
import { officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '督办清单' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/supervised`, 'plan.read');
  const { plan, tasks } = await found(getSupervised(actor, planId));
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="supervised" />}
        title={`市政府重点督办事项 ${tasks.length} 项`}
        meta={`《${plan.title}》，${officialDate(today())}的进度`}
        actions={<PrintButton />}
      />
      <PageBody>
        {tasks.length > 0 ? (
          <SupervisedTable planId={planId} lines={tasks} />
        ) : (
          <EmptyState title="还没有督办事项">在任务的“要求”页列入督办</EmptyState>
        )}
      </PageBody>
    </>
  );
}

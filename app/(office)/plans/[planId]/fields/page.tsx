import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { CountTable } from '@/components/report/count-table';
import { PrintButton } from '@/components/ui/print-button';
import { fieldListOf } from '@/lib/detail/field-tag';
import { getFieldCounts } from '@/lib/report/server/plan-papers';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '按领域' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/fields`, 'plan.read');
  const { plan, fields, types, total } = await found(getFieldCounts(actor, planId));
  const list = fieldListOf(plan.year);
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="fields" />}
        title="按领域和类型"
        meta={`${plan.title}，共 ${total} 条任务。一条任务可以属于几个领域，各行相加会多于总数`}
        actions={<PrintButton />}
      />
      <PageBody>
        <div className="grid gap-8 md:grid-cols-2">
          <CountTable caption={`${list.name}（${list.source}）`} what="领域" lines={fields} />
          <CountTable caption="任务类型" what="类型" lines={types} />
        </div>
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { OpenJoinings } from '@/components/fulfilment/open-joinings';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { UnitTable } from '@/components/report/unit-table';
import { LinkButton } from '@/components/ui/link-button';
import { can } from '@/lib/access/can';
import { listJoinings } from '@/lib/fulfilment/server/queries';
import { getPlanUnits } from '@/lib/report/server/plan-papers';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '各单位' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/units`, 'plan.read');
  const [{ plan, units, sentence, areas }, joinings] = await Promise.all([
    found(getPlanUnits(actor, planId)),
    listJoinings(actor, planId),
  ]);
  const mayExport = can(actor, 'paper.export');
  const table = `/api/plans/${planId}/task-table`;
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="units" />}
        title={`${sentence}，派给 ${units.length} 个单位`}
        meta={areas}
        actions={
          mayExport && (
            <>
              <LinkButton href={`${table}?format=docx`} download>
                全市任务分解表 .docx
              </LinkButton>
              <LinkButton href={`${table}?format=xlsx`} download>
                .xlsx
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        <OpenJoinings planId={planId} joinings={joinings} />
        <UnitTable planId={planId} units={units} mayExport={mayExport} />
      </PageBody>
    </>
  );
}

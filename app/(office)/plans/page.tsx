import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanList } from '@/components/plan/plan-list';
import { LinkButton } from '@/components/ui/link-button';
import { can } from '@/lib/access/can';
import { listPlans } from '@/lib/plan/server/queries';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '工作要点' };

export default async function Page() {
  const actor = await requireRight('/plans', 'plan.read');
  const plans = await listPlans(actor);
  const mayImport = can(actor, 'plan.edit');
  return (
    <>
      <PageHead
        title="工作要点"
        meta="每年一份：导入、核对、下达，之后各单位按任务办理。"
        actions={
          mayImport && (
            <LinkButton href="/plans/new" look="primary">
              导入要点
            </LinkButton>
          )
        }
      />
      <PageBody>
        <PlanList plans={plans} mayImport={mayImport} />
      </PageBody>
    </>
  );
}

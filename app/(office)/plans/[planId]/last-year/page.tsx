import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { YearComparisonView } from '@/components/rollover/year-comparison-view';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/access/can';
import { YEAR_KINDS } from '@/lib/rollover/rollover';
import { getYearComparison } from '@/lib/rollover/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '对照上年' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const actor = await requireRight(`/plans/${planId}/last-year`, 'plan.read');
  const last = typeof query.last === 'string' ? query.last : null;
  const comparison = await found(getYearComparison(actor, planId, last));
  if (comparison.last) {
    const kind = YEAR_KINDS.find((one) => one === query.kind) ?? null;
    return <YearComparisonView comparison={comparison} kind={kind} mayEdit={can(actor, 'plan.edit')} />;
  }
  return (
    <>
      <PageHead crumbs={<PlanNav plan={comparison.plan} here="last-year" />} title="对照上年" />
      <PageBody>
        <EmptyState title="还没有更早年度的要点">
          上年的要点下达以后，这里逐条对照：结转、变更、合并、新增、取消。
        </EmptyState>
      </PageBody>
    </>
  );
}

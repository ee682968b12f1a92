import type { Metadata } from 'next';
import { PlanNav } from '@/components/plan/plan-nav';
import { YearPage } from '@/components/report/year-page';
import { officeDay } from '@/lib/calendar/server/queries';
import { liveDuties } from '@/lib/plan/checked-plan';
import { getBodyYear } from '@/lib/report/server/export-year';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '单位要办的事' };

type Props = { params: Promise<{ planId: string; bodyId: string }> };

export default async function Page({ params }: Props) {
  const { planId, bodyId } = await params;
  const actor = await requireRight(`/plans/${planId}/units/${bodyId}`, 'paper.export');
  const { plan, paper } = await found(getBodyYear(actor, { planId, bodyId }));
  const duties = liveDuties(plan);
  return (
    <YearPage
      planId={planId}
      bodyId={bodyId}
      paper={paper}
      crumbs={<PlanNav plan={plan} here="units" />}
      day={await officeDay()}
      hrefFor={({ number }) => `/plans/${planId}/duties/${duties[number - 1]?.id ?? ''}`}
    />
  );
}

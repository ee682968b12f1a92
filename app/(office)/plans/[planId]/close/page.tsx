import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { CloseForm } from '@/components/plan/close-form';
import { ClosingView } from '@/components/plan/closing-view';
import { PlanNav } from '@/components/plan/plan-nav';
import { ReopenForm } from '@/components/plan/reopen-form';
import { getClosing } from '@/lib/plan/server/close-plan';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';
import { localDateOf, officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '关闭要点' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/close`, 'plan.close');
  const closing = await found(getClosing(actor, planId));
  const { plan } = closing;
  const closed = plan.closedAt;
  return (
    <>
      <PageHead
        title={closed ? `《${plan.title}》已关闭` : `关闭《${plan.title}》`}
        crumbs={<PlanNav plan={plan} here="close" />}
        meta={
          closed
            ? `${officialDate(localDateOf(closed))}关闭。任务、报送、证据、审核和得分都只能查看。`
            : '年度结束后关闭：任务、报送、证据、审核和得分从此只能查看。'
        }
      />
      <PageBody narrow>
        <ClosingView closing={closing} />
        {closed ? <ReopenForm plan={plan} /> : <CloseForm closing={closing} />}
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { IssueForm } from '@/components/plan/issue-form';
import { IssueShares } from '@/components/plan/issue-shares';
import { PlanNav } from '@/components/plan/plan-nav';
import { countOpen } from '@/lib/plan/open-questions';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';
import { getIssuePreview } from '@/lib/task/server/get-issue-preview';

export const metadata: Metadata = { title: '下达工作要点' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/issue`, 'plan.issue');
  const { plan, questions, shares, counts } = await found(getIssuePreview(actor, planId));
  if (plan.state !== 'checking') redirect(`/plans/${planId}`);
  return (
    <>
      <PageHead
        title={`下达《${plan.title}》`}
        crumbs={<PlanNav plan={plan} here="issue" />}
        meta={`${counts.tasks} 条任务落到 ${counts.bodies} 个单位，共 ${counts.obligations} 件。下面是每个单位会收到什么。`}
        actions={<IssueForm planId={planId} version={plan.version} open={countOpen(questions)} counts={counts} />}
      />
      <PageBody>
        <IssueShares shares={shares} />
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { OpenRoundForm } from '@/components/consultation/open-round-form';
import { RoundList } from '@/components/consultation/round-list';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHead } from '@/components/ui/section-head';
import { can } from '@/lib/access/can';
import { getPlanConsultations } from '@/lib/consultation/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '征求意见' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/consultation`, 'plan.read');
  const { plan, rounds, bodies, named, calendarChanges } = await found(getPlanConsultations(actor, planId));
  const running = rounds.some(({ state, planId: own }) => state === 'open' && own === planId);
  const mayOpen = plan.state === 'checking' && can(actor, 'plan.edit') && !running;
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="consultation" />}
        title={`就《${plan.title}》征求意见`}
        meta="发出时稿子定格，各单位逐条提意见；决定采纳与否后反馈给每一条的提出单位"
      />
      <PageBody>
        <div className="stack">
          {rounds.length > 0 ? (
            <RoundList planId={planId} rounds={rounds} />
          ) : (
            !mayOpen && <EmptyState title="这份要点没有征求过意见">下达以前，可以在这里把稿子发给各单位。</EmptyState>
          )}
          {mayOpen && (
            <section aria-labelledby="open-round">
              <SectionHead id="open-round" title={rounds.length > 0 ? '再征求一轮' : '发出征求意见'} />
              <OpenRoundForm
                planId={planId}
                bodies={bodies}
                named={named.length}
                today={today()}
                calendarChanges={calendarChanges}
              />
            </section>
          )}
        </div>
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { CompareForm } from '@/components/rollover/compare-form';
import { RollList } from '@/components/rollover/roll-list';
import { ScopesForm } from '@/components/rollover/scopes-form';
import { TakeForm } from '@/components/rollover/take-form';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { can } from '@/lib/access/can';
import { rollSentence } from '@/lib/rollover/roll-summary';
import { getRollDesk } from '@/lib/rollover/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '对照上年' };

export default async function Page({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/last-year`, 'plan.read');
  const desk = await found(getRollDesk(actor, planId));
  const { plan, rollover, earlier, proposals, scopes } = desk;
  const may = can(actor, 'plan.edit') && plan.state === 'checking';
  const table = `/api/plans/${planId}/last-year`;
  return (
    <>
      <PageHead
        title={`对照上年：${plan.title}`}
        crumbs={<PlanNav plan={plan} here="last-year" />}
        meta={
          rollover
            ? rollSentence({ year: plan.year, previous: rollover.previous.year }, rollover.groups)
            : '和上一年的要点逐条对照，看哪些结转、变更、新增、取消，沿用上年定好的单位、分工和期限。'
        }
        actions={
          rollover && (
            <>
              <LinkButton href={`${table}?format=docx`} download>
                年度对照表 .docx
              </LinkButton>
              <LinkButton href={`${table}?format=xlsx`} download>
                年度对照表 .xlsx
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        <div className="stack">
          {may && <CompareForm planId={planId} earlier={earlier} compared={rollover?.previous.id ?? null} />}
          {!may && !rollover && <EmptyState title="没有对照过">核对要点的时候可以和上一年对照。</EmptyState>}
          {may && rollover && <TakeForm planId={planId} proposals={[...proposals.values()].flat()} />}
          {may && scopes.length > 0 && <ScopesForm planId={planId} scopes={scopes} />}
          {rollover && <RollList rollover={rollover} proposals={proposals} may={may} />}
        </div>
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { AmendmentDesk } from '@/components/amendment/amendment-desk';
import { AmendmentLines } from '@/components/amendment/amendment-lines';
import { StartForm } from '@/components/amendment/start-form';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PlanNav } from '@/components/plan/plan-nav';
import { can } from '@/lib/access/can';
import { AMENDMENT_REFUSALS } from '@/lib/amendment/messages';
import { getAmendDesk } from '@/lib/amendment/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '修订要点' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/amend`, 'plan.read');
  const [desk, query] = await Promise.all([found(getAmendDesk(actor, planId)), searchParams]);
  const { plan, lines, texts, draft } = desk;
  const may = can(actor, 'plan.amend') && plan.state === 'issued';
  const refused = AMENDMENT_REFUSALS[String(query.refused ?? '')]?.say({});
  const edit = typeof query.edit === 'string' ? query.edit : null;
  return (
    <>
      <PageHead
        title={`修订《${plan.title}》`}
        crumbs={<PlanNav plan={plan} here="amend" />}
        meta={
          plan.state === 'closed'
            ? '要点已经关闭，不再修订。'
            : '下达以后要改的都在这里改：先核对会改到哪些单位的哪些件，再一次生效。已经报送、办结的都留着。'
        }
      />
      <PageBody>
        <div className="stack">
          {may &&
            (draft ? (
              <AmendmentDesk desk={desk} draft={draft} edit={edit} />
            ) : (
              <StartForm planId={planId} refused={refused} />
            ))}
          <AmendmentLines planId={planId} lines={lines} texts={texts} />
        </div>
      </PageBody>
    </>
  );
}

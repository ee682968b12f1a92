import type { Metadata } from 'next';
import { BasisHead } from '@/components/basis/basis-head';
import { basisView } from '@/components/basis/basis-view';
import { CoverageView } from '@/components/basis/coverage-view';
import { DocumentsView } from '@/components/basis/documents-view';
import { MatchView } from '@/components/basis/match-view';
import { PageBody } from '@/components/layout/page-body';
import { can } from '@/lib/access/can';
import { getPlanBasis } from '@/lib/basis/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '上级依据' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}/basis`, 'plan.read');
  const [basis, query] = await Promise.all([found(getPlanBasis(actor, planId)), searchParams]);
  const mayEdit = can(actor, 'plan.edit');
  const { view, shown, dutyId, search } = basisView(query, basis.documents.length > 0);
  const head = <BasisHead {...basis} view={view} imported={query.done === 'imported'} mayEdit={mayEdit} />;
  if (view === 'match')
    return (
      <>
        {head}
        <MatchView {...basis} {...{ planId, dutyId, search, mayEdit }} />
      </>
    );
  return (
    <>
      {head}
      <PageBody>
        {view === 'coverage' ? (
          <CoverageView {...{ planId, shown, mayEdit }} coverage={basis.coverage} />
        ) : (
          <DocumentsView {...basis} {...{ planId, mayEdit }} />
        )}
      </PageBody>
    </>
  );
}

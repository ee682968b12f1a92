import type { Metadata } from 'next';
import { CheckingView } from '@/components/plan/checking-view';
import { IssuedView } from '@/components/plan/issued-view';
import { planView } from '@/components/plan/plan-view';
import { listBasisLabels } from '@/lib/basis/server/queries';
import { getPlanForChecking } from '@/lib/plan/server/queries';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '核对工作要点' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { planId } = await params;
  const actor = await requireRight(`/plans/${planId}`, 'plan.read');
  const [checking, query] = await Promise.all([found(getPlanForChecking(actor, planId)), searchParams]);
  const already = query.already === '1';
  if (checking.plan.state !== 'checking') {
    const basis = await listBasisLabels(actor, planId);
    return <IssuedView plan={checking.plan} bodies={checking.bodies} basis={basis} already={already} />;
  }
  const view = planView(planId, query, checking.reader.mayEdit);
  return <CheckingView checking={checking} view={view} already={already} />;
}

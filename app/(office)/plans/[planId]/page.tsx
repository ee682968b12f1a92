import type { Metadata } from 'next';
import { CheckingView } from '@/components/plan/checking-view';
import { IssuedView } from '@/components/plan/issued-view';
import { planView } from '@/components/plan/plan-view';
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
  if (checking.plan.state !== 'checking')
    return <IssuedView plan={checking.plan} bodies={checking.bodies} already={query.already === '1'} />;
  return <CheckingView checking={checking} view={planView(planId, query)} already={query.already === '1'} />;
}

import { EmptyState } from '@/components/ui/empty-state';
import { schemeAddress } from '@/lib/scoring/score-address';

/** Nothing to score yet: no plan is issued, or nobody has said by which scheme. */
export function NoAssessment({ plan, mayRecord }: { plan: { id: string; title: string } | null; mayRecord: boolean }) {
  if (!plan) return <EmptyState title="还没有下达过要点">下达以后，各单位的办理结果就能计分。</EmptyState>;
  return (
    <EmptyState
      title={`《${plan.title}》还没有开始考核`}
      link={mayRecord ? { href: schemeAddress(plan.id), label: '看考核办法，发布后开始考核' } : undefined}
    >
      {mayRecord ? '先发布考核办法。' : '等政务公开科发布考核办法。'}
    </EmptyState>
  );
}

import type { Metadata } from 'next';
import { ChainNote } from '@/components/audit/chain-note';
import { TrailFilterForm } from '@/components/audit/trail-filter-form';
import { TrailTable } from '@/components/audit/trail-table';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { listTrail } from '@/lib/audit/server/queries';
import { verifyChain } from '@/lib/audit/server/verify-chain';
import { parseTrailFilter, trailAddress } from '@/lib/audit/trail-filter';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '日志' };

export default async function Page({ searchParams }: PageProps<'/trail'>) {
  const actor = await requireRight('/trail', 'trail.read');
  const query = await searchParams;
  const filter = parseTrailFilter(query);
  const [{ entries, nextBefore }, chain] = await Promise.all([
    listTrail(actor, filter),
    query.check === '1' ? verifyChain() : null,
  ]);
  return (
    <PageBody>
      <PageHead
        title="日志"
        meta="每一步都记在这里，只增不改，新的在前"
        actions={<LinkButton href="/trail?check=1">核对整条链</LinkButton>}
      />
      <div className="stack">
        {chain && <ChainNote {...chain} />}
        <TrailFilterForm filter={filter} />
        {entries.length > 0 ? (
          <TrailTable lines={entries} />
        ) : (
          <EmptyState title="没有这样的记录" link={{ href: '/trail', label: '看全部' }} />
        )}
        <nav className="flex gap-4 text-13" aria-label="分页">
          {filter.before !== null && <LinkButton href={trailAddress({ ...filter, before: null })}>最新的</LinkButton>}
          {nextBefore !== null && (
            <LinkButton href={trailAddress({ ...filter, before: nextBefore })}>更早的 100 条</LinkButton>
          )}
        </nav>
      </div>
    </PageBody>
  );
}

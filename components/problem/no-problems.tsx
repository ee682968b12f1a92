import { EmptyState } from '@/components/ui/empty-state';

/** The register when nothing stands in it: because nothing was recorded, or because of what was asked for. */
export function NoProblems({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="没有这样的问题" link={{ href: '/problems', label: '看全部' }} />
  ) : (
    <EmptyState title="还没有记下问题">审核、督查、自查里发现的问题记在这里，单位回复整改，核实后销号。</EmptyState>
  );
}

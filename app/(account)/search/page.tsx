import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { SearchResults } from '@/components/search/search-results';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LONGEST_QUERY } from '@/lib/search/search-hit';
import { searchAll } from '@/lib/search/server/queries';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '搜索' };

export default async function Page({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams;
  const typed = typeof q === 'string' ? q.trim().slice(0, LONGEST_QUERY) : '';
  const actor = await requireActor(typed ? `/search?${new URLSearchParams({ q: typed })}` : '/search');
  const groups = await searchAll(actor, typed);
  return (
    <PageBody narrow>
      <PageHead
        title={typed ? `搜索“${typed}”` : '搜索'}
        meta="搜得到的只有你能看的：任务、单位、文号、证据、人员、页面"
      />
      <search>
        <form action="/search" className="seek-ask">
          <input
            type="search"
            name="q"
            aria-label="搜什么"
            placeholder="写几个字、全拼或首字母，如 饮用水、fgw"
            maxLength={LONGEST_QUERY}
            defaultValue={typed}
          />
          <Button type="submit" look="primary">
            搜索
          </Button>
        </form>
      </search>
      {groups.length > 0 && <SearchResults groups={groups} />}
      {typed && groups.length === 0 && (
        <EmptyState title={`没有找到“${typed}”`}>少写几个字，或换成简称、文号、拼音首字母再试</EmptyState>
      )}
    </PageBody>
  );
}

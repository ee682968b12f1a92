import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LibraryIntake } from '@/components/evidence/library-intake';
import { LibraryTable } from '@/components/evidence/library-table';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { PageNotice } from '@/components/task/page-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchBox } from '@/components/ui/search-box';
import { can } from '@/lib/access/can';
import { LIBRARY_PAGE } from '@/lib/evidence/library';
import { listLibrary } from '@/lib/evidence/server/queries';
import { requireActor } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

type Query = { q?: string; page?: string; done?: string; refused?: string };

export const metadata: Metadata = { title: '证据库' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor('/my-evidence');
  const { body } = actor;
  if (!body || !can(actor, 'evidence.read', { bodyId: body.id })) notFound();
  const { q = '', done, refused, ...query } = await searchParams;
  const search = String(q).trim().slice(0, 100);
  const page = pageNumber(query.page);
  const { rows, total } = await listLibrary(actor, { search, page });
  const mayAdd = can(actor, 'evidence.add', { bodyId: body.id });
  return (
    <PageBody>
      <PageHead
        title="证据库"
        meta={`${body.shortName}，${total} 份。存一次，哪件任务都能用`}
        actions={<SearchBox action="/my-evidence" label="搜标题、网址" initial={search} />}
      />
      <PageNotice done={done} refused={refused} />
      <WithAside
        asideLabel="放入证据"
        aside={mayAdd && <LibraryIntake storageKey={`yaodian:${actor.accountId}:link:library`} />}
      >
        {rows.length > 0 ? (
          <LibraryTable rows={rows} />
        ) : (
          <EmptyState title={search ? `没有找到“${search}”` : '还没有证据'}>
            {search ? '换个词，或看看任务页里的证据' : '公开了什么，就把网址或文件放进来'}
          </EmptyState>
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(total / LIBRARY_PAGE)}
          hrefFor={(each) => `/my-evidence?${new URLSearchParams({ q: search, page: String(each) })}`}
        />
      </WithAside>
    </PageBody>
  );
}

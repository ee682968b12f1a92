import type { Metadata } from 'next';
import { AccountTable } from '@/components/account/account-table';
import { NewAccountForm } from '@/components/account/new-account-form';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { Pagination } from '@/components/ui/pagination';
import { Sheet } from '@/components/ui/sheet';
import { ACCOUNTS_PER_PAGE, listAccounts, listBodyChoices } from '@/lib/account/server/queries';
import { requireRight } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

export const metadata: Metadata = { title: '账号' };

export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await requireRight('/people', 'account.manage');
  const page = pageNumber((await searchParams).page);
  const [{ lines, total }, bodies] = await Promise.all([listAccounts(actor, page), listBodyChoices(actor)]);
  return (
    <>
      <PageHead title="账号" meta={`共 ${total} 个。账号对应岗位和人，不共用；换人就停用旧的、开设新的。`} />
      <PageBody>
        <WithAside
          asideLabel="开设账号"
          aside={
            <Sheet title="开设账号">
              <NewAccountForm bodies={bodies} />
            </Sheet>
          }
        >
          <AccountTable lines={lines} selfId={actor.accountId} />
          <Pagination
            page={page}
            pageCount={Math.ceil(total / ACCOUNTS_PER_PAGE)}
            hrefFor={(each) => `/people?page=${each}`}
          />
        </WithAside>
      </PageBody>
    </>
  );
}

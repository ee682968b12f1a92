import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { NewBodyForm } from '@/components/organisation/body-forms';
import { BodyTable } from '@/components/organisation/body-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Sheet } from '@/components/ui/sheet';
import { listRegister } from '@/lib/organisation/server/queries';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '单位' };

export default async function Page() {
  const actor = await requireRight('/bodies', 'body.manage');
  const lines = await listRegister(actor);
  return (
    <>
      <PageHead title="单位名录" meta={`共 ${lines.length} 个。要点里的名称按简称、全称、别名认。`} />
      <PageBody>
        <WithAside
          asideLabel="新增单位"
          aside={
            <Sheet title="新增单位">
              <NewBodyForm />
            </Sheet>
          }
        >
          {lines.length > 0 ? (
            <BodyTable lines={lines} />
          ) : (
            <EmptyState title="名录还是空的">先新增单位，再导入工作要点；导入时遇到的新名称也能当场新增。</EmptyState>
          )}
        </WithAside>
      </PageBody>
    </>
  );
}

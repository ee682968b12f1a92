import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { DirectoryNav } from '@/components/organisation/directory-nav';
import { NewGroupForm } from '@/components/organisation/group-forms';
import { GroupTable } from '@/components/organisation/group-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Sheet } from '@/components/ui/sheet';
import { can } from '@/lib/access/can';
import { listAllBodies, listGroups } from '@/lib/organisation/server/queries';
import { today } from '@/lib/server/clock';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '集合名单' };

export default async function Page() {
  const actor = await requireRight('/bodies/groups', 'body.read');
  const [groups, bodies] = await Promise.all([listGroups(), listAllBodies()]);
  const mayManage = can(actor, 'body.manage');
  const names = new Map(bodies.map(({ id, shortName }) => [id, shortName]));
  const table =
    groups.length > 0 ? (
      <GroupTable groups={groups} names={names} day={today()} />
    ) : (
      <EmptyState title="还没有名单">没有名单时，各县市区、市直各部门等按单位的类别展开。</EmptyState>
    );
  return (
    <>
      <PageHead
        title="集合名单"
        crumbs={<DirectoryNav here="/bodies/groups" mayManage={mayManage} />}
        meta="要点里的“各县市区”“两区一园”按这里的名单展开，没有名单的按单位类别；已下达的要点用下达时定格的名单，不跟着变"
      />
      <PageBody>
        {mayManage ? (
          <WithAside
            asideLabel="新建名单"
            aside={
              <Sheet title="新建名单">
                <NewGroupForm />
              </Sheet>
            }
          >
            {table}
          </WithAside>
        ) : (
          table
        )}
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { GroupAside } from '@/components/organisation/group-aside';
import { MemberTable } from '@/components/organisation/member-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { can } from '@/lib/access/can';
import { membersOn } from '@/lib/organisation/dated-group';
import { listAllBodies, listGroups } from '@/lib/organisation/server/queries';
import { today } from '@/lib/server/clock';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '集合名单' };

export default async function Page({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const actor = await requireRight(`/bodies/groups/${encodeURIComponent(groupId)}`, 'body.read');
  const [groups, bodies] = await Promise.all([listGroups(), listAllBodies()]);
  const group = groups.find(({ id }) => id === groupId);
  if (!group) notFound();
  const mayManage = can(actor, 'body.manage');
  const names = new Map(bodies.map(({ id, shortName }) => [id, shortName]));
  const count = membersOn(group, today()).length;
  const table = (
    <MemberTable groupId={group.id} members={group.members} names={names} day={today()} mayManage={mayManage} />
  );
  return (
    <>
      <PageHead
        title={group.name}
        crumbs={
          <Breadcrumb
            items={[
              { label: '集合名单', href: '/bodies/groups' },
              { label: group.name, current: true },
            ]}
          />
        }
        meta={`今天 ${count} 个单位${group.aliases.length > 0 ? `，也认 ${group.aliases.join('、')}` : ''}`}
      />
      <PageBody>
        {mayManage ? (
          <WithAside asideLabel="改名单" aside={<GroupAside group={group} bodies={bodies} day={today()} />}>
            {table}
          </WithAside>
        ) : (
          table
        )}
      </PageBody>
    </>
  );
}

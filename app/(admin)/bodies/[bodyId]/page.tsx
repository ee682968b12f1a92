import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { BodyAside } from '@/components/organisation/body-aside';
import { BodyView } from '@/components/organisation/body-view';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { can } from '@/lib/access/can';
import { waysDown } from '@/lib/organisation/body-tree';
import { getInRegister, listRegister } from '@/lib/organisation/server/register-queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '单位' };

export default async function Page({ params }: { params: Promise<{ bodyId: string }> }) {
  const { bodyId } = await params;
  const actor = await requireRight(`/bodies/${encodeURIComponent(bodyId)}`, 'body.read');
  const [body, lines] = await Promise.all([found(getInRegister(actor, bodyId)), listRegister(actor)]);
  const mayManage = can(actor, 'body.manage');
  const others = lines
    .filter(({ id, validTo }) => id !== bodyId && (validTo === null || validTo >= today()))
    .map(({ id, shortName }) => ({ id, shortName }));
  const view = <BodyView body={body} way={waysDown(bodyId, lines)} day={today()} mayManage={mayManage} />;
  return (
    <>
      <PageHead
        title={body.name}
        crumbs={
          <Breadcrumb
            items={[
              { label: '单位名录', href: '/bodies' },
              { label: body.shortName, current: true },
            ]}
          />
        }
        meta={`简称 ${body.shortName}`}
      />
      <PageBody>
        {mayManage ? (
          <WithAside asideLabel="登记" aside={<BodyAside body={body} others={others} day={today()} />}>
            {view}
          </WithAside>
        ) : (
          <div className="stack">{view}</div>
        )}
      </PageBody>
    </>
  );
}

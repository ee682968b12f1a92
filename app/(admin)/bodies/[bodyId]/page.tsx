import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { NewAliasForm, NewPostForm } from '@/components/organisation/body-forms';
import { KIND_NAMES } from '@/components/organisation/kind-names';
import { PostTable } from '@/components/organisation/post-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Sheet } from '@/components/ui/sheet';
import { findInRegister } from '@/lib/organisation/server/queries';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '单位' };

export default async function Page({ params }: { params: Promise<{ bodyId: string }> }) {
  const { bodyId } = await params;
  const actor = await requireRight(`/bodies/${bodyId}`, 'body.manage');
  const body = await findInRegister(actor, bodyId);
  if (!body) notFound();
  const aliases = body.aliases.length > 0 ? `，别名 ${body.aliases.join('、')}` : '';
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
        meta={`简称 ${body.shortName}，${KIND_NAMES[body.kind]}${aliases}`}
      />
      <PageBody>
        <WithAside
          asideLabel="登记"
          aside={
            <>
              <Sheet title="登记到任">
                <NewPostForm bodyId={body.id} />
              </Sheet>
              <Sheet title="记入别名">
                <NewAliasForm bodyId={body.id} />
              </Sheet>
            </>
          }
        >
          <PostTable bodyId={body.id} posts={body.posts} />
        </WithAside>
      </PageBody>
    </>
  );
}

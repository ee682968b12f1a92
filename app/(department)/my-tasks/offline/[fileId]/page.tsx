import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { OfflineVerdict } from '@/components/offline/offline-verdict';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { getOfflinePreview } from '@/lib/offline/server/read-offline-file';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '导入前看一遍' };

export default async function Page({ params }: { params: Promise<{ fileId: string }> }) {
  const { fileId } = await params;
  const actor = await requireActor(`/my-tasks/offline/${encodeURIComponent(fileId)}`);
  const { id, name, seen, errors, changes, isApplied } = await found(getOfflinePreview(actor, fileId));
  return (
    <>
      <PageHead
        title="导入前看一遍"
        crumbs={
          <Breadcrumb
            items={[
              { label: '工作台', href: '/my-tasks' },
              { label: '离线填报', href: '/my-tasks/offline' },
              { label: name, current: true },
            ]}
          />
        }
        actions={<LinkButton href="/my-tasks/offline">换一份表格</LinkButton>}
      />
      <PageBody>
        <OfflineVerdict id={id} seen={seen} errors={errors} changes={changes} isApplied={isApplied} />
      </PageBody>
    </>
  );
}

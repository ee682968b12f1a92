import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { FileVerdict } from '@/components/organisation/file-verdict';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { getFilePreview } from '@/lib/organisation/server/read-directory-file';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '导入前看变动' };

export default async function Page({ params }: { params: Promise<{ fileId: string }> }) {
  const { fileId } = await params;
  const actor = await requireRight(`/bodies/workbook/${encodeURIComponent(fileId)}`, 'body.manage');
  const preview = await found(getFilePreview(actor, fileId));
  return (
    <>
      <PageHead
        title="导入前看变动"
        crumbs={
          <Breadcrumb
            items={[
              { label: '表格导出导入', href: '/bodies/workbook' },
              { label: preview.name, current: true },
            ]}
          />
        }
        actions={<LinkButton href="/bodies/workbook">换一份表格</LinkButton>}
      />
      <PageBody>
        <FileVerdict
          id={preview.id}
          seen={preview.seen}
          errors={preview.errors}
          changes={preview.changes}
          isApplied={preview.appliedAt !== null}
        />
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { PasteForm } from '@/components/plan/paste-form';
import { UploadForm } from '@/components/plan/upload-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Sheet } from '@/components/ui/sheet';
import { uploadRefusal } from '@/lib/plan/upload-refusal';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '导入工作要点' };

export default async function Page({ searchParams }: { searchParams: Promise<{ refused?: string; file?: string }> }) {
  await requireRight('/plans/new', 'plan.edit');
  const refused = uploadRefusal(await searchParams);
  return (
    <>
      <PageHead
        title="导入工作要点"
        crumbs={
          <Breadcrumb
            items={[
              { label: '工作要点', href: '/plans' },
              { label: '导入', current: true },
            ]}
          />
        }
        meta="上传办公室手里的任何文件，或者粘贴全文。原件和原文原样保存，认出的每一条都能改。"
      />
      <PageBody narrow>
        <div className="grid grid-cols-1 gap-6">
          <Sheet title="上传文件">
            <UploadForm refused={refused} />
          </Sheet>
          <Sheet title="或者粘贴全文">
            <PasteForm />
          </Sheet>
        </div>
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { DirectoryNav } from '@/components/organisation/directory-nav';
import { WorkbookGuide } from '@/components/organisation/workbook-guide';
import { LinkButton } from '@/components/ui/link-button';
import { Sheet } from '@/components/ui/sheet';
import { WorkbookUpload } from '@/components/ui/workbook-upload';
import { LARGEST_WORKBOOK_MB } from '@/lib/organisation/workbook/workbook-limits';
import { workbookRefusal } from '@/lib/organisation/workbook/workbook-refusal';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '名录导出导入' };

export default async function Page({ searchParams }: { searchParams: Promise<{ refused?: string }> }) {
  await requireRight('/bodies/workbook', 'body.manage');
  const { refused } = await searchParams;
  return (
    <>
      <PageHead
        title="表格导出导入"
        crumbs={<DirectoryNav here="/bodies/workbook" mayManage />}
        meta="整本名录导出成一份表格，在表格里改好再导进来"
      />
      <PageBody narrow>
        <div className="stack">
          <Sheet title="导出">
            <p className="f13 mb-3">单位、别名、沿革、集合名单、岗位各一张工作表。</p>
            <LinkButton href="/api/directory" download>
              导出名录
            </LinkButton>
          </Sheet>
          <Sheet title="导入">
            <WorkbookUpload
              action="/api/directory"
              label="导入名录表格"
              fileLabel="改好的表格"
              hint={`.xlsx，${LARGEST_WORKBOOK_MB} MB 以内。先看会变什么，看过再导入`}
              buttonLabel="读入，先看变动"
              refused={workbookRefusal(refused)}
            />
          </Sheet>
          <Sheet title="怎样填">
            <WorkbookGuide />
          </Sheet>
        </div>
      </PageBody>
    </>
  );
}

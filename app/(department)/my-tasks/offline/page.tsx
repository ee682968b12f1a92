import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/link-button';
import { Sheet } from '@/components/ui/sheet';
import { WorkbookUpload } from '@/components/ui/workbook-upload';
import { offlineRefusal } from '@/lib/offline/messages';
import { LARGEST_OFFLINE_MB } from '@/lib/offline/offline-schemas';
import { OFFLINE_NOTE } from '@/lib/offline/offline-sheet';
import { reportingBody } from '@/lib/offline/server/reporting-body';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '离线填报' };

export default async function Page({ searchParams }: { searchParams: Promise<{ refused?: string }> }) {
  const actor = await requireActor('/my-tasks/offline');
  await found(Promise.resolve(actor).then(reportingBody));
  const { refused } = await searchParams;
  return (
    <>
      <PageHead
        title="离线填报"
        crumbs={
          <Breadcrumb
            items={[
              { label: '工作台', href: '/my-tasks' },
              { label: '离线填报', current: true },
            ]}
          />
        }
        meta="导出一份表格，离线填好进展和网页，一次导进来"
      />
      <PageBody narrow>
        <div className="stack">
          <Sheet title="导出">
            <p className="f13 mb-3">本单位没有办结的事，一件一行。{OFFLINE_NOTE}。</p>
            <LinkButton href="/api/offline" download>
              导出填报表
            </LinkButton>
          </Sheet>
          <Sheet title="导入">
            <WorkbookUpload
              action="/api/offline"
              label="导入填报表"
              fileLabel="填好的填报表"
              hint={`.xlsx，${LARGEST_OFFLINE_MB} MB 以内。先看会办什么，看过再导入`}
              buttonLabel="读入，先看一遍"
              refused={offlineRefusal(refused)}
            />
          </Sheet>
        </div>
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { HandOverSheet } from '@/components/handover/hand-over-sheet';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { PrintButton } from '@/components/ui/print-button';
import { officeDay } from '@/lib/calendar/server/queries';
import { getHandOver } from '@/lib/handover/server/queries';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';
import { officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '交接页' };

export default async function Page() {
  const actor = await requireActor('/my-tasks/handover');
  const { today, calendar } = await officeDay();
  const { bodyName, tasks, posts, asked } = await found(getHandOver(actor, today));
  return (
    <>
      <PageHead
        title="政务公开工作交接"
        crumbs={
          <Breadcrumb
            items={[
              { label: '工作台', href: '/my-tasks' },
              { label: '交接页', current: true },
            ]}
          />
        }
        meta={`${bodyName}，截至 ${officialDate(today)}`}
        actions={<PrintButton />}
      />
      <PageBody>
        <HandOverSheet tasks={tasks} posts={posts} asked={asked} today={today} calendar={calendar} />
      </PageBody>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoticeList } from '@/components/amendment/notice-list';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { PromptNotice } from '@/components/prompt/prompt-notice';
import { Upcoming } from '@/components/task/upcoming';
import { Workbench } from '@/components/task/workbench';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { can } from '@/lib/access/can';
import { listNotices } from '@/lib/amendment/server/queries';
import { listOpenPrompts } from '@/lib/prompt/server/queries';
import { today as currentDay } from '@/lib/server/clock';
import { requireActor } from '@/lib/server/session';
import { officialDate } from '@/lib/shared/local-date';
import { pageNumber } from '@/lib/shared/page-number';
import { listUpcomingDays, listWorkbench } from '@/lib/task/server/queries';
import { workbenchSentence } from '@/lib/task/workbench-sentence';

export const metadata: Metadata = { title: '工作台' };

export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await requireActor('/my-tasks');
  if (!actor.body || !can(actor, 'obligation.read', { bodyId: actor.body.id })) notFound();
  const today = currentDay();
  const page = pageNumber((await searchParams).page);
  const [{ rows, counts, pageCount }, days, notices, prompts] = await Promise.all([
    listWorkbench(actor, today, page),
    listUpcomingDays(actor, today),
    listNotices(actor),
    listOpenPrompts(actor),
  ]);
  const { before, figure, after } = workbenchSentence(counts, days[0]?.day ?? null);
  const mayReport = can(actor, 'obligation.report', { bodyId: actor.body.id });
  const total = counts.returned + counts.month + counts.later + counts.waiting + counts.closed;
  return (
    <PageBody>
      <PageHead
        sentence
        title={
          <>
            {before}
            {figure && <em>{figure}</em>}
            {after}
          </>
        }
        actions={
          <>
            <span className="s f13">
              {officialDate(today)}，共 {total} 件，已办结 {counts.closed} 件
            </span>
            {total > 0 && <LinkButton href="/my-tasks/year">全年一页纸</LinkButton>}
            {total > 0 && <LinkButton href="/my-tasks/handover">交接页</LinkButton>}
            {mayReport && total > 0 && (
              <LinkButton href="/api/offline" download>
                导出填报表
              </LinkButton>
            )}
            {mayReport && <LinkButton href="/my-tasks/offline">导入填报表</LinkButton>}
          </>
        }
      />
      <WithAside
        asideLabel="到年底的日子"
        aside={<Upcoming days={days.filter(({ day }) => day.startsWith(today.slice(0, 4)))} />}
      >
        <PromptNotice prompts={prompts} today={today} />
        <NoticeList notices={notices} canOpen={mayReport} />
        <Workbench rows={rows} counts={counts} today={today} />
        <Pagination page={page} pageCount={pageCount} hrefFor={(each) => `/my-tasks?page=${each}`} />
      </WithAside>
    </PageBody>
  );
}

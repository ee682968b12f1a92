import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoticeList } from '@/components/amendment/notice-list';
import { PageBody } from '@/components/layout/page-body';
import { WithAside } from '@/components/layout/with-aside';
import { PromptNotice } from '@/components/prompt/prompt-notice';
import { GainPanel } from '@/components/scoring/gain-panel';
import { Upcoming } from '@/components/task/upcoming';
import { Workbench } from '@/components/task/workbench';
import { WorkbenchHead } from '@/components/task/workbench-head';
import { Pagination } from '@/components/ui/pagination';
import { can } from '@/lib/access/can';
import { listNotices } from '@/lib/amendment/server/queries';
import { officeDay } from '@/lib/calendar/server/queries';
import { countUnanswered } from '@/lib/consultation/server/queries';
import { countProblemsWaiting } from '@/lib/problem/server/queries';
import { listOpenPrompts } from '@/lib/prompt/server/queries';
import { readDraftSheet } from '@/lib/scoring/server/read-draft-sheet';
import { requireActor } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';
import { listUpcomingDays, listWorkbench } from '@/lib/task/server/queries';
import { isAllDone } from '@/lib/task/workbench-sentence';

export const metadata: Metadata = { title: '工作台' };

/** Beside the list only what helps most; the score sheet has the rest. */
const GAINS_SHOWN = 5;

export default async function Page({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const actor = await requireActor('/my-tasks');
  if (!actor.body || !can(actor, 'obligation.read', { bodyId: actor.body.id })) notFound();
  const { today, calendar } = await officeDay();
  const page = pageNumber((await searchParams).page);
  const [{ rows, counts, pageCount }, days, notices, prompts, score] = await Promise.all([
    listWorkbench(actor, today, page),
    listUpcomingDays(actor, today),
    listNotices(actor),
    listOpenPrompts(actor),
    readDraftSheet(actor, actor.body.id),
  ]);
  const complete =
    isAllDone(counts) && (await countUnanswered(actor)) === 0 && (await countProblemsWaiting(actor)) === 0;
  const mayReport = can(actor, 'obligation.report', { bodyId: actor.body.id });
  return (
    <PageBody>
      <WorkbenchHead
        counts={counts}
        nextDue={days[0]?.day ?? null}
        today={today}
        mayReport={mayReport}
        complete={complete}
      />
      <WithAside
        asideLabel="得分和到年底的日子"
        aside={
          <>
            {score && <GainPanel {...score} most={GAINS_SHOWN} sheetHref="/my-score" />}
            <Upcoming days={days.filter(({ day }) => day.startsWith(today.slice(0, 4)))} />
          </>
        }
      >
        <PromptNotice prompts={prompts} today={today} />
        <NoticeList notices={notices} canOpen={mayReport} />
        <Workbench rows={rows} counts={counts} today={today} calendar={calendar} />
        <Pagination page={page} pageCount={pageCount} hrefFor={(each) => `/my-tasks?page=${each}`} />
      </WithAside>
    </PageBody>
  );
}

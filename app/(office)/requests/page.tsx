import type { Metadata } from 'next';
import { ExcuseList } from '@/components/excuse/excuse-list';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { Flash } from '@/components/ui/flash';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { can } from '@/lib/access/can';
import { officeDay } from '@/lib/calendar/server/queries';
import { countExcuses, EXCUSE_PAGE, type ExcuseView, listExcuses } from '@/lib/excuse/server/queries';
import { requireRight } from '@/lib/server/session';
import { pageNumber } from '@/lib/shared/page-number';

export const metadata: Metadata = { title: '申请' };

const VIEWS: Record<ExcuseView, { label: string; empty: string }> = {
  open: { label: '等决定', empty: '没有等决定的申请' },
  decided: { label: '已答复', empty: '还没有答复过申请' },
};
const DONE: Record<string, string> = {
  grant: '已同意，单位会看到理由',
  refuse: '已答复不同意，单位会看到理由',
  reverse: '已恢复办理，单位会看到理由',
};
const addressOf = (view: ExcuseView, page = 1) => `/requests?view=${view}${page > 1 ? `&page=${page}` : ''}`;

/** Requests of the departments for 不适用 and 延期. */
export default async function Page({ searchParams }: PageProps<'/requests'>) {
  const actor = await requireRight('/requests', 'overview.read');
  const query = await searchParams;
  const view = query.view === 'decided' ? 'decided' : 'open';
  const page = pageNumber(query.page);
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined;
  const [lines, counts, day] = await Promise.all([listExcuses(actor, view, page), countExcuses(actor), officeDay()]);
  return (
    <PageBody>
      <PageHead title="不适用、延期的申请" />
      <Tabs
        label="申请的状态"
        links={(['open', 'decided'] as const).map((each) => ({
          href: addressOf(each),
          label: VIEWS[each].label,
          count: counts[each],
          current: each === view,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={VIEWS[view].empty} link={{ href: '/overview', label: '看全市进度' }}>
          单位在自己的任务页上提，提了会排在这里。
        </EmptyState>
      ) : (
        <ExcuseList lines={lines} mayDecide={can(actor, 'excuse.decide')} {...day} signInPath={addressOf(view, page)} />
      )}
      {done && <Flash key={`${counts.open}-${counts.decided}-${done}`} message={done} />}
      <Pagination
        page={page}
        pageCount={Math.ceil(counts[view] / EXCUSE_PAGE)}
        hrefFor={(each) => addressOf(view, each)}
      />
    </PageBody>
  );
}

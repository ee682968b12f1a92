import type { Metadata } from 'next';
import { ApplyForm } from '@/components/calendar/apply-form';
import { ChangeForm } from '@/components/calendar/change-form';
import { MoveList } from '@/components/calendar/move-list';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { today } from '@/lib/server/clock';
import { requireRight } from '@/lib/server/session';
import { readCalendarChange } from '@/lib/task/server/read-calendar-change';

export const metadata: Metadata = { title: '改工作日历' };

export default async function Page({ searchParams }: PageProps<'/calendar/change'>) {
  const actor = await requireRight('/calendar/change', 'calendar.manage');
  const { query, preview } = await readCalendarChange(actor, await searchParams, today());
  if (!preview) {
    return (
      <>
        <PageHead
          title="改工作日历"
          meta="每年 10 月到 12 月，照国务院办公厅的通知录入下一年；先看哪些期限会变，再确认。"
        />
        <PageBody>
          <ChangeForm query={query} />
        </PageBody>
      </>
    );
  }
  const { values } = query;
  const back = `/calendar/change?${new URLSearchParams({ ...values, edit: '1' })}`;
  const { version, plans, moved, kept, days } = preview;
  return (
    <>
      <PageHead
        title={moved > 0 ? `${moved} 个期限会变` : '没有期限会变'}
        meta={`${values.year} 年，${values.notice}，放假和上班共写了 ${days.filter(({ kind }) => kind !== 'plain').length} 天。${kept > 0 ? `已办结的 ${kept} 件按原来的期限算，不动。` : ''}`}
        actions={<ApplyForm values={values} version={version} moved={moved} kept={kept} back={back} />}
      />
      <PageBody>
        {moved + kept > 0 ? (
          <MoveList plans={plans} />
        ) : (
          <EmptyState title="眼下没有哪个期限按这些日子算">确认以后，新算的期限就照新的日历。</EmptyState>
        )}
      </PageBody>
    </>
  );
}

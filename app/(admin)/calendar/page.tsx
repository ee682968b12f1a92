import type { Metadata } from 'next';
import { ChangeList } from '@/components/calendar/change-list';
import { YearFigures } from '@/components/calendar/year-figures';
import { YearLegend, YearSheet } from '@/components/calendar/year-sheet';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { Flash } from '@/components/ui/flash';
import { LinkButton } from '@/components/ui/link-button';
import { PrintButton } from '@/components/ui/print-button';
import { Segmented } from '@/components/ui/segmented';
import { getCalendarYear } from '@/lib/calendar/server/queries';
import { today } from '@/lib/server/clock';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '工作日历' };

export default async function Page({ searchParams }: PageProps<'/calendar'>) {
  const actor = await requireRight('/calendar', 'calendar.read');
  const query = await searchParams;
  const day = today();
  const thisYear = Number(day.slice(0, 4));
  const asked = Number(query.year);
  const year = Number.isInteger(asked) && asked >= 2008 && asked <= 2099 ? asked : thisYear;
  const { view, notice, changes, canManage } = await found(getCalendarYear(actor, year));
  const years = [year - 1, year, year + 1].map((one) => ({
    href: `/calendar?year=${one}`,
    label: `${one} 年`,
    current: one === year,
  }));
  return (
    <>
      <PageHead
        title={`${year} 年工作日历`}
        meta="期限里的工作日都照这张日历算；放假和调休按国务院办公厅通知，本地另有安排的盖在上面。"
        actions={
          <>
            <Segmented label="年份" links={years} />
            <PrintButton>打印</PrintButton>
            {canManage && (
              <LinkButton href={`/calendar/change?layer=national&year=${year}`} look="primary">
                {notice ? '改这一年' : `录入 ${year} 年通知`}
              </LinkButton>
            )}
          </>
        }
      />
      <PageBody>
        <YearFigures view={view} notice={notice} />
        <YearLegend />
        <YearSheet view={view} />
        <section className="change-section">
          <h2>改动记录</h2>
          <ChangeList changes={changes} today={day} />
        </section>
      </PageBody>
      {typeof query.moved === 'string' && (
        <Flash
          message={query.moved === '0' ? '日历改好了，没有期限跟着变' : `日历改好了，${query.moved} 个期限跟着变`}
        />
      )}
    </>
  );
}

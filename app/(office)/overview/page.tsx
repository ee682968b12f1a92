import type { Metadata } from 'next';
import { PageBody } from '@/components/layout/page-body';
import { CityPage } from '@/components/review/city-page';
import { EmptyState } from '@/components/ui/empty-state';
import { buildCityFigures } from '@/lib/review/city-figures';
import {
  listBodyCounts,
  listChapterCounts,
  listMonthCounts,
  listOverdue,
  listOverviewPlans,
} from '@/lib/review/server/overview-store';
import { yearProgress } from '@/lib/review/year-progress';
import { today } from '@/lib/server/clock';
import { env } from '@/lib/server/env';
import { requireRight } from '@/lib/server/session';
import { officialDate } from '@/lib/shared/local-date';

export const metadata: Metadata = { title: '全市' };

/** Overdue obligations named on the page; more would push it over one sheet. */
const OVERDUE_SHOWN = 8;

export default async function Page({ searchParams }: PageProps<'/overview'>) {
  const actor = await requireRight('/overview', 'overview.read');
  const { year } = await searchParams;
  const plans = await listOverviewPlans(actor);
  const plan = plans.find((each) => String(each.year) === year) ?? plans[0];
  if (!plan)
    return (
      <PageBody>
        <EmptyState title={<h1>还没有下达的工作要点</h1>} link={{ href: '/plans', label: '去看工作要点' }}>
          要点下达后，这里是全市一页的进度。
        </EmptyState>
      </PageBody>
    );
  const [bodies, chapters, overdue, months] = await Promise.all([
    listBodyCounts(actor, plan.id),
    listChapterCounts(actor, plan.id),
    listOverdue(actor, plan.id, OVERDUE_SHOWN),
    listMonthCounts(actor, plan.id),
  ]);
  const figures = buildCityFigures(bodies, chapters);
  const years = [...new Set(plans.map((each) => each.year))];
  return (
    <CityPage
      city={env.city}
      day={officialDate(today())}
      plan={plan}
      years={years}
      figures={figures}
      progress={yearProgress(months, plan.year, figures.counts.total, today())}
      overdue={overdue}
    />
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { YearPage } from '@/components/report/year-page';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { officeDay } from '@/lib/calendar/server/queries';
import { getBodyYear } from '@/lib/report/server/export-year';
import { findOwnPlan } from '@/lib/report/server/queries';
import { found } from '@/lib/server/found';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '今年要办的事' };

export default async function Page() {
  const actor = await requireActor('/my-tasks/year');
  const own = await findOwnPlan(actor);
  if (!own) notFound();
  const { paper } = await found(getBodyYear(actor, own));
  return (
    <YearPage
      {...own}
      paper={paper}
      crumbs={<Breadcrumb items={[{ label: '工作台', href: '/my-tasks' }, { label: '今年要办的事' }]} />}
      hrefFor={({ obligationId }) => `/my-tasks/${obligationId}`}
      day={await officeDay()}
    />
  );
}

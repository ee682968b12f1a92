import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingOf } from '@/components/task/missing-of';
import { PageNotice } from '@/components/task/page-notice';
import { TaskHead } from '@/components/task/task-head';
import { TaskPanes } from '@/components/task/task-panes';
import { officeDay } from '@/lib/calendar/server/queries';
import { findEvidenceGaps } from '@/lib/evidence/find-evidence-gaps';
import { currentExtension } from '@/lib/excuse/extension-note';
import { findExcuses } from '@/lib/excuse/server/queries';
import { findFulfilment } from '@/lib/fulfilment/server/queries';
import { openReportDesk } from '@/lib/review/server/open-report-desk';
import { requireActor } from '@/lib/server/session';
import { newId } from '@/lib/shared/new-id';

type Props = {
  params: Promise<{ obligationId: string }>;
  searchParams: Promise<{ done?: string; refused?: string }>;
};

export const metadata: Metadata = { title: '任务' };

export default async function Page({ params, searchParams }: Props) {
  const { obligationId } = await params;
  const actor = await requireActor(`/my-tasks/${encodeURIComponent(obligationId)}`);
  const [opened, fulfilment, excuses, day] = await Promise.all([
    openReportDesk(actor, obligationId),
    findFulfilment(actor, obligationId),
    findExcuses(actor, obligationId),
    officeDay(),
  ]);
  const { today } = day;
  if (!opened || !excuses) notFound();
  const { desk, offered, neighbours, requestKeys } = opened;
  const key = (form: string) => `yaodian:${actor.accountId}:${form}:${obligationId}`;
  const report = {
    desk,
    offered,
    missing: missingOf(findEvidenceGaps(desk.evidence, today)),
    keys: { report: key('report'), link: key('link'), progress: key('progress') },
    requestKeys,
  };
  const note = currentExtension(excuses.excuses, desk.dueOn, today);
  return (
    <>
      <TaskHead desk={desk} neighbours={neighbours} {...day} note={note} />
      <PageNotice {...(await searchParams)} />
      <TaskPanes {...{ report, fulfilment, excuses, ...day }} newKeys={{ occasion: newId(), excuse: newId() }} />
    </>
  );
}

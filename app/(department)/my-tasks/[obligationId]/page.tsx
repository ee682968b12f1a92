import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DetailFacts } from '@/components/detail/detail-facts';
import { ExcusePanel } from '@/components/excuse/excuse-panel';
import { FulfilmentDesk } from '@/components/fulfilment/fulfilment-desk';
import { Panes } from '@/components/layout/panes';
import { HistoryPane } from '@/components/task/history-pane';
import { missingOf } from '@/components/task/missing-of';
import { PageNotice } from '@/components/task/page-notice';
import { ReportPane } from '@/components/task/report-pane';
import { SourcePane } from '@/components/task/source-pane';
import { TaskHead } from '@/components/task/task-head';
import { findEvidenceGaps } from '@/lib/evidence/find-evidence-gaps';
import { currentExtension } from '@/lib/excuse/extension-note';
import { findExcuses } from '@/lib/excuse/server/queries';
import { findFulfilment } from '@/lib/fulfilment/server/queries';
import { openReportDesk } from '@/lib/review/server/open-report-desk';
import { today as currentDay } from '@/lib/server/clock';
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
  const [opened, fulfilment, excuses] = await Promise.all([
    openReportDesk(actor, obligationId),
    findFulfilment(actor, obligationId),
    findExcuses(actor, obligationId),
  ]);
  if (!opened || !excuses) notFound();
  const { desk, offered, neighbours, requestKeys } = opened;
  const today = currentDay();
  const key = (form: string) => `yaodian:${actor.accountId}:${form}:${obligationId}`;
  return (
    <>
      <TaskHead
        desk={desk}
        neighbours={neighbours}
        today={today}
        note={currentExtension(excuses.excuses, desk.dueOn, today)}
      />
      <PageNotice {...(await searchParams)} />
      <Panes
        left={{
          label: '原文',
          children: (
            <SourcePane desk={desk} today={today}>
              {fulfilment && <DetailFacts detail={fulfilment.detail} ownPart={fulfilment.ownPart} />}
            </SourcePane>
          ),
        }}
        middle={{ label: '经过', children: <HistoryPane desk={desk} today={today} /> }}
        right={{
          label: '报送',
          look: 'worktop',
          children: (
            <>
              {fulfilment && <FulfilmentDesk fulfilment={fulfilment} requestKey={newId()} today={today} />}
              <ReportPane
                desk={desk}
                offered={offered}
                missing={missingOf(findEvidenceGaps(desk.evidence, today))}
                keys={{ report: key('report'), link: key('link'), progress: key('progress') }}
                requestKeys={requestKeys}
              />
              <ExcusePanel desk={excuses} requestKey={newId()} today={today} />
            </>
          ),
        }}
      />
    </>
  );
}

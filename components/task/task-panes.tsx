import { DetailFacts } from '@/components/detail/detail-facts';
import { ExcuseForms, ExcuseRecord } from '@/components/excuse/excuse-panel';
import { FulfilmentDesk } from '@/components/fulfilment/fulfilment-desk';
import { Panes } from '@/components/layout/panes';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { ExcuseDesk } from '@/lib/excuse/excuse';
import type { Fulfilment } from '@/lib/fulfilment/fulfilment';
import type { LocalDate } from '@/lib/shared/local-date';
import { HistoryPane } from './history-pane';
import { ReportPane, type ReportParts } from './report-pane';
import { SourcePane } from './source-pane';

type Given = {
  report: ReportParts;
  fulfilment: Fulfilment | null;
  excuses: ExcuseDesk;
  /** Fresh for every rendering: one key for an event, one for a request. */
  newKeys: { occasion: string; excuse: string };
  today: LocalDate;
  calendar: WorkCalendar;
};

/** Where an obligation comes from, what happened, and what the department does about it. */
export function TaskPanes({ report, fulfilment, excuses, newKeys, today, calendar }: Given) {
  const { desk } = report;
  return (
    <Panes
      left={{
        label: '原文',
        children: (
          <SourcePane desk={desk} today={today} calendar={calendar}>
            {fulfilment && <DetailFacts detail={fulfilment.detail} ownPart={fulfilment.ownPart} />}
          </SourcePane>
        ),
      }}
      middle={{
        label: '经过',
        children: (
          <>
            <ExcuseRecord desk={excuses} today={today} />
            <HistoryPane desk={desk} today={today} />
          </>
        ),
      }}
      right={{
        label: '报送',
        look: 'worktop',
        children: (
          <>
            {fulfilment && <FulfilmentDesk fulfilment={fulfilment} requestKey={newKeys.occasion} today={today} />}
            <ReportPane {...report} />
            <ExcuseForms desk={excuses} requestKey={newKeys.excuse} />
          </>
        ),
      }}
    />
  );
}

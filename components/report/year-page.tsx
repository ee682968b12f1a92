import type { ReactNode } from 'react';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PrintButton } from '@/components/ui/print-button';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { YearPaperInput } from '@/lib/report/year-paper';
import type { YearThing } from '@/lib/report/year-things';
import type { LocalDate } from '@/lib/shared/local-date';
import { YearSheet } from './year-sheet';

type Given = {
  planId: string;
  bodyId: string;
  paper: YearPaperInput;
  crumbs?: ReactNode;
  hrefFor: (thing: YearThing) => string;
  day: { today: LocalDate; calendar: WorkCalendar };
};

/** The year of one body: the sheet to print, and the same as Word, workbook and calendar. */
export function YearPage({ planId, bodyId, paper, crumbs, hrefFor, day }: Given) {
  const file = (format: string) => `/api/plans/${planId}/year?body=${bodyId}&format=${format}`;
  const table = (format: string) => `/api/plans/${planId}/task-table?body=${bodyId}&format=${format}`;
  const reports = paper.things.reduce((sum, { all }) => sum + all, 0);
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={`${paper.year} 年要办的 ${paper.things.length} 件事`}
        meta={`${paper.bodyName}，分 ${reports} 次报送`}
        actions={
          <>
            <PrintButton />
            <LinkButton href={file('docx')} download>
              Word
            </LinkButton>
            <LinkButton href={file('xlsx')} download>
              Excel
            </LinkButton>
            <LinkButton href={file('ics')} download>
              日历 .ics
            </LinkButton>
            <LinkButton href={table('docx')} download>
              任务分解表
            </LinkButton>
          </>
        }
      />
      <PageBody>
        {paper.things.length > 0 ? (
          <YearSheet paper={paper} hrefFor={hrefFor} day={day} />
        ) : (
          <EmptyState title="今年没有派给本单位的事" />
        )}
      </PageBody>
    </>
  );
}

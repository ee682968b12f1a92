import { PageHead } from '@/components/layout/page-head';
import { Chip } from '@/components/ui/chip';
import { ClauseAnchor } from '@/components/ui/clause-anchor';
import { Seal } from '@/components/ui/seal';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { periodName } from '@/lib/review/period';
import type { ReportDesk } from '@/lib/review/report-desk';
import type { LocalDate } from '@/lib/shared/local-date';
import { dueLabel, dueStatus } from '@/lib/task/due';
import { isOwed } from '@/lib/task/obligation';
import { taskSeal } from '@/lib/task/task-seal';
import { NeighbourLinks } from './neighbour-links';

type Given = {
  desk: ReportDesk;
  neighbours: { previous: string | null; next: string | null };
  today: LocalDate;
  calendar: WorkCalendar;
  note: string | null;
};

/** What the obligation is, in the plan's words, who carries it and until when; `note` says how the day came to be. */
export function TaskHead({ desk, neighbours, today, calendar, note }: Given) {
  const { anchor, number, text, role, bodyName, periods, state, period } = desk;
  const pressing = isOwed(state) && ['overdue', 'due-soon'].includes(dueStatus(desk, today));
  return (
    <PageHead
      title={text}
      seal={<Seal state={taskSeal(desk, today)} big />}
      actions={<NeighbourLinks {...neighbours} />}
      meta={
        <>
          <ClauseAnchor clause={`${anchor}第 ${number} 条`} />
          <Chip kind={role}>{bodyName}</Chip>
          {periods.length > 1 && <span>{periodName(period)}</span>}
          <span className={pressing ? 'owed' : undefined}>{dueLabel(desk, today, calendar)}</span>
          {note && <span>{note}</span>}
        </>
      }
    />
  );
}

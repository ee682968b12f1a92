import { SectionHead } from '@/components/ui/section-head';
import { WorkList } from '@/components/ui/work-list';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { LocalDate } from '@/lib/shared/local-date';
import { WORKBENCH_GROUPS, type WorkbenchGroup, type WorkbenchRow } from '@/lib/task/workbench';
import type { WorkbenchCounts } from '@/lib/task/workbench-sentence';
import { TaskLine } from './task-line';

const TITLES: Record<WorkbenchGroup, string> = {
  returned: '退回',
  month: '本月到期',
  later: '以后到期',
  waiting: '等审核',
  closed: '已办结',
  cancelled: '已取消、不适用',
};

type Shown = { rows: readonly WorkbenchRow[]; today: LocalDate; calendar: WorkCalendar };

function Lines({ group, rows, today, calendar }: Shown & { group: WorkbenchGroup }) {
  return (
    <WorkList label={TITLES[group]}>
      {rows.map((row) => (
        <TaskLine key={row.id} row={row} today={today} calendar={calendar} />
      ))}
    </WorkList>
  );
}

function Group({ group, rows, today, calendar, count }: Shown & { group: WorkbenchGroup; count: number }) {
  const lines = <Lines group={group} rows={rows} today={today} calendar={calendar} />;
  return group === 'closed' || group === 'cancelled' ? (
    <details>
      <summary className="m">
        {TITLES[group]} {count} 件
      </summary>
      {lines}
    </details>
  ) : (
    <section>
      <SectionHead title={TITLES[group]} count={`${count} 件`} owed={group === 'returned'} />
      {lines}
    </section>
  );
}

/** The department's list in its fixed order; what is done is folded away. */
export function Workbench({ rows, counts, today, calendar }: Shown & { counts: WorkbenchCounts }) {
  return WORKBENCH_GROUPS.map((group) => {
    const lines = rows.filter((row) => row.group === group);
    return (
      lines.length > 0 && (
        <Group key={group} group={group} rows={lines} count={counts[group]} today={today} calendar={calendar} />
      )
    );
  });
}

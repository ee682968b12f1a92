import { ClauseAnchor } from '@/components/ui/clause-anchor';
import { LinkButton } from '@/components/ui/link-button';
import { Seal } from '@/components/ui/seal';
import { WorkLine } from '@/components/ui/work-line';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { periodName } from '@/lib/review/period';
import { dayLabel, momentLabel } from '@/lib/shared/day-label';
import { type LocalDate, localDateOf } from '@/lib/shared/local-date';
import { dueLabel } from '@/lib/task/due';
import { taskSeal } from '@/lib/task/task-seal';
import type { WorkbenchRow } from '@/lib/task/workbench';

type Shown = { row: WorkbenchRow; today: LocalDate; calendar: WorkCalendar };

function When({ row, today, calendar }: Shown) {
  const { group, last, completedOn, dueOn } = row;
  if (group === 'waiting' && last) return `${dayLabel(localDateOf(new Date(last.at)), today)}已报送`;
  if (group === 'closed' && completedOn) return `${dayLabel(completedOn, today)}完成`;
  const owed = dueOn !== null && (group === 'returned' || dueOn < today);
  const label = dueLabel(row, today, calendar);
  return owed ? <b className="owed">{label}</b> : label;
}

/** Why it came back, in the reviewer's words, and the way to put it right. */
function Returned({ row, today }: Pick<Shown, 'row' | 'today'>) {
  const { last, id } = row;
  return (
    <>
      {last?.reason && (
        <dl className="kv">
          <dt>退回原因</dt>
          <dd className="say">{last.reason}</dd>
          <dt>审核</dt>
          <dd>
            {last.decidedByName}
            {last.decidedAt && `，${momentLabel(new Date(last.decidedAt), today)}`}
          </dd>
        </dl>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton look="primary" plain href={`/my-tasks/${id}`}>
          补材料，重新报送
        </LinkButton>
      </div>
    </>
  );
}

/** One obligation of the department's own list. */
export function TaskLine({ row, today, calendar }: Shown) {
  const { id, text, anchor, group, evidence, recurring, period } = row;
  const active = group === 'month' || group === 'later';
  return (
    <WorkLine
      seal={<Seal state={taskSeal(row, today)} />}
      anchor={<ClauseAnchor clause={anchor} />}
      text={recurring ? `${text}（${periodName(period)}）` : text}
      href={`/my-tasks/${id}`}
      due={<When row={row} today={today} calendar={calendar} />}
      facts={evidence > 0 ? `证据 ${evidence} 份` : '还没有证据'}
      owed={group === 'returned'}
      action={
        active && (
          <LinkButton size="small" plain href={`/my-tasks/${id}#progress`}>
            报进展
          </LinkButton>
        )
      }
    >
      {group === 'returned' && <Returned row={row} today={today} />}
    </WorkLine>
  );
}

import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { isWorkingDay } from '@/lib/calendar/working-days';
import { addDays, type LocalDate } from '@/lib/shared/local-date';
import { isCounted, PARTY_ROLE_NAMES } from '@/lib/task/obligation';
import type { YearRow } from './year-things';

/** One day of a body's work calendar (S27), before any file format. */
export type CalendarEntry = {
  /** Stays the same for an obligation whatever moves, so that a calendar updates its entry. */
  uid: string;
  /** Grows when the day moves (RFC 5545 SEQUENCE). */
  sequence: number;
  day: LocalDate;
  summary: string;
  description: string;
  done: boolean;
  /** Taken back by an amendment, or not applicable: a calendar that has the entry strikes it out. */
  cancelled: boolean;
  /** The day to be reminded on; none for what is done or cancelled. */
  remindOn: LocalDate | null;
};

/** Working days before the due day on which a calendar reminds. */
const REMIND_WORKING_DAYS = 5;
const SUMMARY_LENGTH = 40;

/** The due days of a body's obligations, each period one entry, by day. What has no day is in no calendar. */
export function calendarEntries(rows: readonly YearRow[], planTitle: string, calendar: WorkCalendar): CalendarEntry[] {
  return rows
    .flatMap((row) => (row.dueOn ? [entryOf(row, row.dueOn, planTitle)] : []))
    .map((entry) => ({
      ...entry,
      remindOn: entry.done || entry.cancelled ? null : workingDaysBack(entry.day, REMIND_WORKING_DAYS, calendar),
    }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
}

function entryOf(row: YearRow, day: LocalDate, planTitle: string): Omit<CalendarEntry, 'remindOn'> {
  const words = row.ownPart ?? row.text;
  const short = words.length > SUMMARY_LENGTH ? `${words.slice(0, SUMMARY_LENGTH)}…` : words;
  const done = row.state === 'closed';
  const cancelled = !isCounted(row.state);
  return {
    uid: `${row.obligationId}@yaodian`,
    sequence: row.dueMoves + (cancelled ? 1 : 0),
    day,
    done,
    cancelled,
    summary: `${done ? '已办结：' : ''}${row.supervised ? '【督办】' : ''}${short}`,
    description: [
      words,
      `本单位：${PARTY_ROLE_NAMES[row.role]}`,
      `期次：${row.period}`,
      `出处：${planTitle}${row.anchor}第${row.number}条`,
    ].join('\n'),
  };
}

/** The day `count` working days before `day`. */
export function workingDaysBack(day: LocalDate, count: number, calendar: WorkCalendar): LocalDate {
  let back = day;
  for (let left = count; left > 0; ) {
    back = addDays(back, -1);
    if (isWorkingDay(back, calendar)) left -= 1;
  }
  return back;
}

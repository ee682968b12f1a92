import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { type LocalDate, officialDate } from '@/lib/shared/local-date';

/** Working days a department has at least to answer (S52), the day of notice not counted. */
export const LEAST_REPLY_DAYS = 3;

export const earliestReply = (today: LocalDate, calendar: WorkCalendar): LocalDate =>
  addWorkingDays(today, LEAST_REPLY_DAYS, calendar);

/** A deadline for an answer, refused with the earliest day allowed when it leaves less than the least time. */
export function decideReplyDay(
  day: LocalDate,
  today: LocalDate,
  calendar: WorkCalendar,
): Decision<LocalDate, 'reply-too-short'> {
  const earliest = earliestReply(today, calendar);
  return day < earliest
    ? refuse('reply-too-short', { days: LEAST_REPLY_DAYS, earliest: officialDate(earliest) })
    : accept(day);
}

/** A longer time asked for: later than the present day and not already past. */
export function decideExtension(
  asked: LocalDate,
  { dueOn, today, waiting }: { dueOn: LocalDate; today: LocalDate; waiting: boolean },
): Decision<LocalDate, 'extension-waiting' | 'extension-not-later'> {
  if (waiting) return refuse('extension-waiting');
  const after = dueOn > today ? dueOn : today;
  return asked > after ? accept(asked) : refuse('extension-not-later', { after: officialDate(after) });
}

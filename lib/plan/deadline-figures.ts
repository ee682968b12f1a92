import { type RestDay, restDay } from '@/lib/calendar/rest-day';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { explainWorkingDays, isProvisional } from '@/lib/calendar/working-days';
import { type CountLine, writeCount } from '@/lib/calendar/written-count';
import type { LocalDate } from '@/lib/shared/local-date';
import type { Deadline } from './checked-plan';
import { workingDaysOf } from './publication-deadline';

/** How a duty's day came about and what to mind about it; nothing for a duty without a day. */
export type DeadlineFigures = {
  /** The count of working days written out, for a deadline counted from publication. */
  lines: CountLine[];
  /** The day is no working day. */
  rest: RestDay | null;
  /** A computed day that may move with next year's notice. */
  provisional: boolean;
};

/** The figures behind a deadline's day, or null when it has none or there is nothing to say. */
export function deadlineFigures(
  { kind, dueOn, rule }: Deadline,
  publishedOn: LocalDate | null,
  calendar: WorkCalendar,
): DeadlineFigures | null {
  if (!dueOn) return null;
  const lines = kind === 'relative' && publishedOn ? linesFor({ dueOn, rule }, publishedOn, calendar) : [];
  const rest = restDay(dueOn, calendar);
  const provisional = lines.length > 0 && isProvisional(dueOn, calendar);
  return lines.length > 0 || rest ? { lines, rest, provisional } : null;
}

/** The count written out; nothing for a day a person entered by hand, which is not what the count gives. */
function linesFor(
  { dueOn, rule }: Pick<Deadline, 'dueOn' | 'rule'>,
  publishedOn: LocalDate,
  calendar: WorkCalendar,
): CountLine[] {
  const count = workingDaysOf(rule);
  if (count === null) return [];
  const counted = explainWorkingDays(publishedOn, count, calendar);
  return counted.end === dueOn ? writeCount(counted, count) : [];
}

import { addDays, type LocalDate } from '@/lib/shared/local-date';
import type { WorkCalendar } from './work-calendar';
import { isWorkingDay, reasonOff } from './working-days';

/** Two notices in a row leave no more free days than this together. */
const MOST_FREE_DAYS = 20;

/** A due date counted in calendar days that is no working day, and the working days next to it. */
export type RestDay = {
  day: LocalDate;
  /** 周六, 国庆节. */
  reason: string;
  /** The nearest working day before: the advice for reports to the office (domain 4.4, C). */
  before: LocalDate;
  /** The first working day after: where a legal period ends (民法典第二百零三条). */
  after: LocalDate;
};

/** What to say of a due date that is no working day, or null for a working day. */
export function restDay(day: LocalDate, calendar: WorkCalendar): RestDay | null {
  if (isWorkingDay(day, calendar)) return null;
  return {
    day,
    reason: reasonOff(day, calendar),
    before: nearest(day, -1, calendar),
    after: nearest(day, 1, calendar),
  };
}

/**
 * The end of a legal period (预算法、条例) whose last day is `day`: a day off rolls to the next working day
 * (民法典第二百零三条). Reporting dates set by the office do not roll.
 */
export const legalPeriodEnd = (day: LocalDate, calendar: WorkCalendar): LocalDate =>
  restDay(day, calendar)?.after ?? day;

function nearest(from: LocalDate, step: 1 | -1, calendar: WorkCalendar): LocalDate {
  let day = from;
  for (let walked = 0; walked < MOST_FREE_DAYS && !isWorkingDay(day, calendar); walked += 1) day = addDays(day, step);
  return day;
}

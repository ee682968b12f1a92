import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { addWorkingDays } from '@/lib/calendar/working-days';
import type { Deadline, DutyRecurrence } from '@/lib/plan/checked-plan';
import { PERIOD_MONTHS } from '@/lib/plan/fixed-days';
import type { FixedDay } from '@/lib/plan/parsed-plan';
import { afterTerm } from '@/lib/plan/resolve-deadline';
import { dayOfMonth, endOfMonth, type LocalDate, localDate } from '@/lib/shared/local-date';

/** Working days after the end of a period within which it is to be reported (domain 4.4, C; 条例 第二十六条 has 20). */
export const GRACE_WORKING_DAYS = 20;

export type Period = { period: string; dueOn: LocalDate | null };
export type PlanYear = { year: number; publishedOn: LocalDate | null };

const NAMES: Record<DutyRecurrence, (year: number, index: number) => string> = {
  month: (year, index) => `${year}-${String(index).padStart(2, '0')}`,
  quarter: (year, index) => `${year}Q${index}`,
  half: (year, index) => `${year}H${index}`,
  year: (year) => `${year}`,
};

/**
 * The periods for which a duty is reported, each with its last day. A recurring duty has one a month, quarter, half or
 * year of the plan's year, or of the year it starts in when that is later (S15). A period is due on the day the text
 * fixes in it, two fixed days being two periods (每月15日和30日, S16), else 20 working days after it ends or what the text
 * says instead; and never before 20 working days after the plan's publication: nobody is late on the day the plan comes
 * out. Without a written deadline the year's end counts; vague times (持续、第一时间) have no day and are never late by
 * themselves (S19).
 */
export function periodsOf(deadline: Deadline, { year, publishedOn }: PlanYear, calendar: WorkCalendar): Period[] {
  const { kind, recurrence, dueOn, fixedDays, fromYear } = deadline;
  if (!recurrence) return [{ period: `${year}`, dueOn: kind === 'none' ? localDate(`${year}-12-31`) : dueOn }];
  const months = PERIOD_MONTHS[recurrence];
  const first = Math.max(year, fromYear ?? year);
  const notBefore = publishedOn && addWorkingDays(publishedOn, GRACE_WORKING_DAYS, calendar);
  return Array.from({ length: 12 / months }, (_, index) => index + 1).flatMap((index) => {
    const name = NAMES[recurrence](first, index);
    const last = { year: first, month: index * months };
    if (fixedDays.length === 0) return [{ period: name, dueOn: afterPeriod(deadline, last, publishedOn, calendar) }];
    const days = fixedDays.flatMap((fixed) => daysIn(fixed, last, months)).sort();
    return days.map((day) => {
      const dueOn = deadline.following ? followingDay(day, months) : day;
      const isOver = publishedOn !== null && dueOn < publishedOn;
      return { period: days.length === 1 ? name : day, dueOn: isOver ? notBefore : dueOn };
    });
  });
}

type LastMonth = { year: number; month: number };

function afterPeriod(
  { grace }: Deadline,
  { year, month }: LastMonth,
  publishedOn: LocalDate | null,
  calendar: WorkCalendar,
): LocalDate | null {
  const end = endOfMonth(year, month);
  const from = publishedOn && publishedOn > end ? publishedOn : end;
  return afterTerm(from, grace ?? { count: GRACE_WORKING_DAYS, unit: 'working days' }, calendar);
}

/** The days of a period a fixed day stands for; a day its month does not have is the month's last (no 30 February). */
function daysIn(fixed: FixedDay, { year, month }: LastMonth, months: number): LocalDate[] {
  const first = month - months;
  const which = fixed.month === null ? Array.from({ length: months }, (_, i) => i + 1) : [fixed.month];
  return which.map((one) => dayOfMonth(year, first + one, fixed.day) ?? endOfMonth(year, first + one));
}

/** The same day of the period after; the month's last stays the month's last. */
function followingDay(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (day === endOfMonth(year, month)) return endOfMonth(year, month + months);
  return dayOfMonth(year, month + months, date) ?? endOfMonth(year, month + months);
}

import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { addWorkingDays } from '@/lib/calendar/working-days';
import type { Deadline, DutyRecurrence } from '@/lib/plan/checked-plan';
import { endOfMonth, type LocalDate, localDate } from '@/lib/shared/local-date';

/** Working days after the end of a period within which it is to be reported (domain 4.4, C; 条例 第二十六条 has 20). */
export const GRACE_WORKING_DAYS = 20;

export type Period = { period: string; dueOn: LocalDate | null };
export type PlanYear = { year: number; publishedOn: LocalDate | null };

const PERIODS: Record<DutyRecurrence, { count: number; name: (year: number, index: number) => string }> = {
  month: { count: 12, name: (year, index) => `${year}-${String(index).padStart(2, '0')}` },
  quarter: { count: 4, name: (year, index) => `${year}Q${index}` },
  half: { count: 2, name: (year, index) => `${year}H${index}` },
  year: { count: 1, name: (year) => `${year}` },
};

/**
 * The periods for which a duty is reported, each with its last day. A recurring duty has one a month, quarter, half or
 * year of the plan's year (S15), due 20 working days after the period, and never before the same days after the plan's
 * publication: nobody is late on the day the plan comes out. Without a written deadline the year's end counts; vague
 * times (持续、第一时间) have no day and are never late by themselves (S19).
 */
export function periodsOf({ kind, recurrence, dueOn }: Deadline, { year, publishedOn }: PlanYear): Period[] {
  if (!recurrence) return [{ period: `${year}`, dueOn: kind === 'none' ? localDate(`${year}-12-31`) : dueOn }];
  const { count, name } = PERIODS[recurrence];
  return Array.from({ length: count }, (_, index) => {
    const end = endOfMonth(year, ((index + 1) * 12) / count);
    const from = publishedOn && publishedOn > end ? publishedOn : end;
    return { period: name(year, index + 1), dueOn: addWorkingDays(from, GRACE_WORKING_DAYS, NATIONAL_CALENDAR) };
  });
}

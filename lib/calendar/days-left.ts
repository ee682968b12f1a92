import type { LocalDate } from '@/lib/shared/local-date';
import type { WorkCalendar } from './work-calendar';
import { isProvisional, isWorkingDay, workingDaysBetween } from './working-days';

/**
 * How far a deadline is, in the office's working days: today is not counted, the due day is («前» includes the day
 * itself, domain 4.4). On Friday 2016-09-30 a thing due on 10-10 has 3 left: the holiday of National Day falls out, the
 * weekend 10-08 and 10-09 is worked. 「约」 where a year's notice is not entered and Monday to Friday is counted.
 */
export function daysLeft(dueOn: LocalDate, today: LocalDate, calendar: WorkCalendar): string {
  if (dueOn === today) return '就是今天';
  const days = Math.abs(workingDaysBetween(today, dueOn, calendar));
  const about = isProvisional(dueOn, calendar) || isProvisional(today, calendar) ? '约' : '';
  if (dueOn < today) return days > 0 ? `已逾期${about} ${days} 个工作日` : '已逾期，还不到一个工作日';
  if (days > 0) return `还有${about} ${days} 个工作日`;
  return isWorkingDay(today, calendar) ? '今天是最后一个工作日' : '到期前没有工作日了';
}

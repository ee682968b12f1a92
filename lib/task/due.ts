import { daysLeft } from '@/lib/calendar/days-left';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { daysBetween, type LocalDate } from '@/lib/shared/local-date';
import { isOwed, type ObligationState } from './obligation';

/** Days before the due day from which an obligation counts as due soon (临期). */
export const DUE_SOON_DAYS = 20;

export type DueStatus = 'overdue' | 'due-soon' | 'later' | 'no-date' | 'closed' | 'cancelled' | 'not_applicable';

type Dated = { state: ObligationState; dueOn: LocalDate | null };

/**
 * Where an obligation stands against its day. The due day itself still counts («前» read as «including»,
 * domain 4.4, C): on that day it is due soon, overdue only from the next day.
 */
export function dueStatus(obligation: Dated, today: LocalDate): DueStatus {
  const { state } = obligation;
  if (state === 'closed' || state === 'cancelled' || state === 'not_applicable') return state;
  if (!obligation.dueOn) return 'no-date';
  const left = daysBetween(today, obligation.dueOn);
  if (left < 0) return 'overdue';
  return left <= DUE_SOON_DAYS ? 'due-soon' : 'later';
}

/** 「10月20日前」, once it has passed 「10月20日到期」, 「没有期限」; the year only when it is not this one. */
export function dueDay(dueOn: LocalDate | null, today: LocalDate): string {
  if (!dueOn) return '没有期限';
  const [year, month, day] = dueOn.split('-').map(Number);
  const date = `${dueOn.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${day}日`;
  return `${date}${dueOn < today ? '到期' : '前'}`;
}

/**
 * 「10月20日前，还有 6 个工作日」 / 「10月20日到期，已逾期 3 个工作日」: by the same calendar that set the day. What has
 * been sent or needs nothing more has no days left and is not overdue.
 */
export function dueLabel(obligation: Dated, today: LocalDate, calendar: WorkCalendar): string {
  const { dueOn, state } = obligation;
  const day = dueDay(dueOn, today);
  return dueOn && isOwed(state) ? `${day}，${daysLeft(dueOn, today, calendar)}` : day;
}

/** Days by which the work was late: 0 when on time or without a date. */
export function lateDays(dueOn: LocalDate | null, completedOn: LocalDate): number {
  return dueOn ? Math.max(0, daysBetween(dueOn, completedOn)) : 0;
}

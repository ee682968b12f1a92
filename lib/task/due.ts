import { daysBetween, type LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from './obligation';

/** Days before the due day from which an obligation counts as due soon (临期). */
export const DUE_SOON_DAYS = 20;

export type DueStatus = 'overdue' | 'due-soon' | 'later' | 'no-date' | 'closed' | 'cancelled' | 'not_applicable';

/**
 * Where an obligation stands against its day. The due day itself still counts («前» read as «including»,
 * domain 4.4, C): on that day it is due soon, overdue only from the next day.
 */
export function dueStatus(
  obligation: { state: ObligationState; dueOn: LocalDate | null },
  today: LocalDate,
): DueStatus {
  const { state } = obligation;
  if (state === 'closed' || state === 'cancelled' || state === 'not_applicable') return state;
  if (!obligation.dueOn) return 'no-date';
  const left = daysBetween(today, obligation.dueOn);
  if (left < 0) return 'overdue';
  return left <= DUE_SOON_DAYS ? 'due-soon' : 'later';
}

/** 「10月20日前，还有 8 天」 / 「10月20日已过 3 天」 / 「没有期限」; the year only when it is not this one. */
export function dueLabel(dueOn: LocalDate | null, today: LocalDate): string {
  if (!dueOn) return '没有期限';
  const [year, month, day] = dueOn.split('-').map(Number);
  const date = `${dueOn.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${day}日`;
  const left = daysBetween(today, dueOn);
  if (left < 0) return `${date}已过 ${-left} 天`;
  return left === 0 ? `${date}前，就是今天` : `${date}前，还有 ${left} 天`;
}

/** Days by which the work was late: 0 when on time or without a date. */
export function lateDays(dueOn: LocalDate | null, completedOn: LocalDate): number {
  return dueOn ? Math.max(0, daysBetween(dueOn, completedOn)) : 0;
}

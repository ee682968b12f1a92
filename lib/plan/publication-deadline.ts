import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { LocalDate } from '@/lib/shared/local-date';
import type { TermUnit } from './deadline-patterns';
import { afterTerm } from './resolve-deadline';

const RULE = /^(\d+) (working days|days|months) after publication$/;

/** The rule of a deadline that counts working days from the day the plan is published (S22). */
export const workingDaysRule = (count: number): string => `${count} working days after publication`;

/** The term after publication a rule names, or null for a rule that counts from something else. */
export function publicationTerm(rule: string | null): { count: number; unit: TermUnit } | null {
  const [, count, unit] = RULE.exec(rule ?? '') ?? [];
  return unit ? { count: Number(count), unit: unit as TermUnit } : null;
}

/** Working days after publication a rule names, or null for another rule. */
export function workingDaysOf(rule: string | null): number | null {
  const term = publicationTerm(rule);
  return term?.unit === 'working days' ? term.count : null;
}

/**
 * The last day of a deadline that counts from publication, or undefined when the rule counts from something else.
 * 30 working days after 2016-07-27 end on 2016-09-07.
 */
export function publicationDeadline(
  rule: string | null,
  publishedOn: LocalDate | null,
  calendar: WorkCalendar,
): LocalDate | null | undefined {
  const term = publicationTerm(rule);
  if (!term) return undefined;
  return publishedOn && afterTerm(publishedOn, term, calendar);
}

import type { LocalDate } from '@/lib/shared/local-date';
import { resolveDeadline } from './resolve-deadline';

const RULE = /^(\d+) (working days|days|months) after publication$/;
const UNITS: Record<string, string> = { 'working days': '工作日', days: '日', months: '月' };

/** The rule of a deadline that counts working days from the day the plan is published (S22). */
export const workingDaysRule = (count: number): string => `${count} working days after publication`;

/** Working days after publication a rule names, or null for another rule. */
export function workingDaysOf(rule: string | null): number | null {
  const [, count, unit] = RULE.exec(rule ?? '') ?? [];
  return unit === 'working days' ? Number(count) : null;
}

/**
 * The last day of a deadline that counts from publication, or undefined when the rule counts from something else.
 * 30 working days after 2016-07-27 end on 2016-09-07.
 */
export function publicationDeadline(rule: string | null, publishedOn: LocalDate | null): LocalDate | null | undefined {
  const [, count, unit] = RULE.exec(rule ?? '') ?? [];
  const printed = unit ? UNITS[unit] : undefined;
  if (!printed) return undefined;
  return resolveDeadline(
    { by: 'trigger', count: Number(count), unit: printed, published: true },
    { year: null, publishedOn },
  );
}

import { daysBetween, type LocalDate } from '@/lib/shared/local-date';
import type { CompletionOutcome } from './facts';

/** Calendar days up to which a late completion still counts as «逾期30天内». */
export const SHORT_DELAY_DAYS = 30;

/**
 * On time up to and including the due day; late up to and including 30 calendar days is «30天内». Scheme A (domain 3.3)
 * leaves day 30 to both «30天内» and «30天以上»; it is read in the body's favour. Due 09-30, done 10-30: 30天内.
 */
export function completionOutcome(dueOn: LocalDate, completedOn: LocalDate | null): CompletionOutcome {
  if (completedOn === null) return '未完成';
  const late = daysBetween(dueOn, completedOn);
  if (late <= 0) return '按期';
  return late <= SHORT_DELAY_DAYS ? '逾期30天内' : '逾期30天以上';
}

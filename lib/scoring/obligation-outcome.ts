import type { LocalDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';
import { completionOutcome } from './completion-outcome';
import type { CompletionOutcome } from './facts';

/**
 * What became of an obligation as of `today`: closed by the day its work was done; open beyond its day 未完成; null while
 * it is not due yet or waits for the office's review, whose backlog is not the body's fault.
 */
export function obligationOutcome(
  { dueOn, completedOn, state }: { dueOn: LocalDate; completedOn: LocalDate | null; state: ObligationState },
  today: LocalDate,
): CompletionOutcome | null {
  if (completedOn) return completionOutcome(dueOn, completedOn);
  return state === 'submitted' || today <= dueOn ? null : '未完成';
}

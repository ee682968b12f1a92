import type { LocalDate } from '@/lib/shared/local-date';
import { dueStatus } from './due';
import type { ObligationState } from './obligation';

export type TaskSeal =
  | 'returned'
  | 'overdue'
  | 'due-soon'
  | 'in-progress'
  | 'pending'
  | 'submitted'
  | 'closed'
  | 'cancelled'
  | 'not-applicable';

/** The one character an obligation is shown by: what is owed first (退 逾), then what presses (临), then where it stands. */
export function taskSeal(obligation: { state: ObligationState; dueOn: LocalDate | null }, today: LocalDate): TaskSeal {
  const { state } = obligation;
  if (state === 'returned' || state === 'submitted' || state === 'closed' || state === 'cancelled') return state;
  if (state === 'not_applicable') return 'not-applicable';
  const due = dueStatus(obligation, today);
  if (due === 'overdue' || due === 'due-soon') return due;
  return state === 'in_progress' ? 'in-progress' : 'pending';
}

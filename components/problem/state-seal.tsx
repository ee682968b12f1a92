import { Seal } from '@/components/ui/seal';
import type { SealState } from '@/components/ui/seal-table';
import { isOverdue, type ProblemState, STATE_NAMES } from '@/lib/problem/problem';
import type { LocalDate } from '@/lib/shared/local-date';

const SEAL_OF: Record<ProblemState, SealState> = {
  open: 'in-progress',
  answered: 'submitted',
  closed: 'closed',
  merged: 'cancelled',
};

/** Where a problem stands, overdue before everything else. */
export function StateSeal({
  problem,
  today,
}: {
  problem: { state: ProblemState; dueOn: LocalDate };
  today: LocalDate;
}) {
  if (isOverdue(problem, today)) return <Seal state="overdue" label="逾期未整改" text />;
  return <Seal state={SEAL_OF[problem.state]} label={STATE_NAMES[problem.state]} text />;
}

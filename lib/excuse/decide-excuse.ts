import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import type { ObligationState } from '@/lib/task/obligation';
import { availableActions } from '@/lib/task/transition';
import type { ExcuseKind } from './excuse';

/** An obligation as a request about it sees it; `byEvents`: its due day follows from events that are told one by one. */
export type ExcusedObligation = {
  state: ObligationState;
  dueOn: LocalDate | null;
  planYear: number;
  byEvents: boolean;
};
export type Asked = { kind: 'exemption' } | { kind: 'extension'; newDueOn: LocalDate };
export type ExcuseRefusal =
  | 'excuse-not-open'
  | 'no-due-day'
  | 'due-by-events'
  | 'day-not-later'
  | 'day-past'
  | 'day-too-late';

/**
 * The last day an extension may reach: 31 March of the next year, by which the office publishes its report on the year
 * (政府信息公开条例 第四十九条); later the work would be missing from it.
 */
export const lastExtension = (planYear: number): LocalDate => localDate(`${planYear + 1}-03-31`);

/** What may be asked of an obligation: nothing once it is reported or over; no more time where no day is set for it. */
export function askable({ state, dueOn, byEvents }: Omit<ExcusedObligation, 'planYear'>): ExcuseKind[] {
  if (!availableActions(state).includes('exempt')) return [];
  return dueOn && !byEvents ? ['exemption', 'extension'] : ['exemption'];
}

/**
 * May this be asked, or granted, of the obligation as it stands? Both follow the one rule, so that nothing is granted
 * that could not be asked any more. A new day need not be a working day.
 */
export function decideExcuse(
  asked: Asked,
  obligation: ExcusedObligation,
  today: LocalDate,
): Decision<null, ExcuseRefusal> {
  const { state, dueOn, planYear, byEvents } = obligation;
  if (!availableActions(state).includes('exempt')) return refuse('excuse-not-open');
  if (asked.kind === 'exemption') return accept(null);
  if (!dueOn) return refuse('no-due-day');
  if (byEvents) return refuse('due-by-events');
  if (asked.newDueOn <= dueOn) return refuse('day-not-later', { dueOn });
  if (asked.newDueOn < today) return refuse('day-past', { today });
  const last = lastExtension(planYear);
  return asked.newDueOn > last ? refuse('day-too-late', { last }) : accept(null);
}

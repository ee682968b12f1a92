import { type Deadline, type DutyRecurrence, NO_DEADLINE, RECURRENCES } from './checked-plan';
import type { ParsedDeadline } from './parsed-plan';

/**
 * The one deadline a duty is held to, of all its sentence names: a recurrence the office can follow, else a day, else
 * the first. A rhythm shorter than a month (每日) is not reported period by period and counts as ongoing.
 */
export function deadlineOf(found: readonly ParsedDeadline[]): Deadline {
  const chosen = found.find(recurrenceOf) ?? found.find(({ date }) => date !== null) ?? found[0];
  if (!chosen) return NO_DEADLINE;
  const recurrence = recurrenceOf(chosen);
  const kind = chosen.kind === 'recurring' && !recurrence ? 'ongoing' : chosen.kind;
  return { kind, quote: chosen.quote, start: chosen.start, rule: chosen.rule, dueOn: chosen.date, recurrence };
}

function recurrenceOf({ kind, recurrence }: ParsedDeadline): DutyRecurrence | null {
  if (kind !== 'recurring') return null;
  return RECURRENCES.find((every) => every === recurrence?.every) ?? null;
}

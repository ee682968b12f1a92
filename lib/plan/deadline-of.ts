import { type Deadline, type DutyRecurrence, NO_DEADLINE, RECURRENCES, RHYTHMS } from './checked-plan';
import type { ParsedDeadline } from './parsed-plan';

/**
 * The one deadline a duty is held to, of all its sentence names: a recurrence the office can follow, else a day, else
 * the first. A rhythm shorter than a month (每日) is not reported period by period and counts as ongoing, its rhythm
 * kept; so does one the office has no periods for (每两个月).
 */
export function deadlineOf(found: readonly ParsedDeadline[]): Deadline {
  const recurring = found.filter(recurrenceOf);
  const chosen =
    recurring.find(({ recurrence }) => recurrence?.fixed || recurrence?.grace) ??
    recurring[0] ??
    found.find(({ date }) => date !== null) ??
    found[0];
  return chosen ? storedDeadline(chosen) : NO_DEADLINE;
}

function storedDeadline(chosen: ParsedDeadline): Deadline {
  const { quote, start, rule, date, count = null, window, trigger = null } = chosen;
  const recurrence = recurrenceOf(chosen);
  return {
    ...NO_DEADLINE,
    kind: chosen.kind === 'recurring' && !recurrence ? 'ongoing' : chosen.kind,
    quote,
    start,
    rule,
    dueOn: date,
    count,
    windowYears: window?.count ?? null,
    trigger,
    ...rhythmFields(chosen, recurrence),
  };
}

function rhythmFields({ recurrence: read }: ParsedDeadline, recurrence: DutyRecurrence | null): Partial<Deadline> {
  if (!read) return {};
  const fromYear = read.fromYear ?? null;
  if (!recurrence) return { fromYear, rhythm: RHYTHMS.find((every) => every === read.every) ?? null };
  const { fixed = [], following = false, grace = null } = read;
  return { recurrence, fromYear, fixedDays: fixed, following, grace };
}

function recurrenceOf({ kind, recurrence }: ParsedDeadline): DutyRecurrence | null {
  if (kind !== 'recurring' || recurrence?.interval !== undefined) return null;
  return RECURRENCES.find((every) => every === recurrence?.every) ?? null;
}

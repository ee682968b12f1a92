import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { LocalDate } from '@/lib/shared/local-date';
import { type Deadline, type DutyRecurrence, NO_DEADLINE } from './checked-plan';
import type { DeadlineTrigger, FixedDay, Term } from './parsed-plan';
import { publicationDeadline, publicationTerm, workingDaysOf, workingDaysRule } from './publication-deadline';

/** What the form says of a deadline; fields that do not belong to the kind are ignored. */
export type DeadlineLine = {
  kind: Deadline['kind'];
  dueOn: LocalDate | null;
  workingDays: number | null;
  recurrence: DutyRecurrence | null;
  count?: number | null;
  fromYear?: number | null;
  fixedDays?: FixedDay[];
  grace?: Term | null;
  trigger?: DeadlineTrigger | null;
};

/** The deadline after the form. Words quoted from the source stay with it, so that its mark in the text remains. */
export function reviseDeadline(
  before: Deadline,
  line: DeadlineLine,
  publishedOn: LocalDate | null,
  calendar: WorkCalendar,
): Deadline {
  const { kind, count = null } = line;
  const { quote, start } = before;
  const blank: Deadline = { ...NO_DEADLINE, quote, start, kind };
  switch (kind) {
    case 'none':
      return blank;
    case 'ongoing':
      return { ...blank, rhythm: before.rhythm, count };
    case 'date':
      return { ...blank, dueOn: line.dueOn, count };
    case 'recurring':
      return { ...blank, ...reviseRecurring(before, line) };
    case 'relative':
      return { ...blank, ...reviseRelative(before, line, publishedOn, calendar) };
  }
}

function reviseRecurring(before: Deadline, line: DeadlineLine): Partial<Deadline> {
  const { recurrence, count = null, fromYear = null, fixedDays = [], grace = null } = line;
  const isSame = before.kind === 'recurring' && before.recurrence === recurrence;
  const rule = isSame ? before.rule : null;
  return { rule, recurrence, count, fromYear, fixedDays, following: isSame && before.following, grace };
}

/**
 * Counted from publication when working days are given; a window or an event keeps its rule and the day a person
 * entered.
 */
function reviseRelative(
  before: Deadline,
  { workingDays, dueOn, trigger }: DeadlineLine,
  publishedOn: LocalDate | null,
  calendar: WorkCalendar,
): Partial<Deadline> {
  if (workingDays !== null) {
    const rule = workingDaysRule(workingDays);
    return { rule, dueOn: publicationDeadline(rule, publishedOn, calendar) ?? null };
  }
  if (trigger) return { rule: triggerRule(trigger), trigger, dueOn };
  const isCleared = workingDaysOf(before.rule) !== null || before.trigger !== null;
  const rule = isCleared ? null : before.rule;
  const byTerm = publicationTerm(rule) ? publicationDeadline(rule, publishedOn, calendar) : undefined;
  return { rule, windowYears: before.windowYears, dueOn: dueOn ?? byTerm ?? null };
}

/** 「15 working days after 收到申请」, as the reader writes it. */
const triggerRule = ({ words, count, unit, before }: DeadlineTrigger): string =>
  `${count} ${unit} ${before ? 'before' : 'after'} ${words || 'the event'}`;

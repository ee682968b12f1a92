import type { LocalDate } from '@/lib/shared/local-date';
import type { Deadline, DutyRecurrence } from './checked-plan';
import { publicationDeadline, workingDaysOf, workingDaysRule } from './publication-deadline';

/** What the form says of a deadline; fields that do not belong to the kind are ignored. */
export type DeadlineLine = {
  kind: Deadline['kind'];
  dueOn: LocalDate | null;
  workingDays: number | null;
  recurrence: DutyRecurrence | null;
};

/** The deadline after the form. Words quoted from the source stay with it, so that its mark in the text remains. */
export function reviseDeadline(before: Deadline, line: DeadlineLine, publishedOn: LocalDate | null): Deadline {
  const { kind } = line;
  const blank: Deadline = { ...before, kind, rule: null, dueOn: null, recurrence: null };
  switch (kind) {
    case 'none':
    case 'ongoing':
      return blank;
    case 'date':
      return { ...blank, dueOn: line.dueOn };
    case 'recurring':
      return { ...blank, recurrence: line.recurrence, rule: before.kind === 'recurring' ? before.rule : null };
    case 'relative':
      return { ...blank, ...reviseRelative(before, line, publishedOn) };
  }
}

/** Counted from publication when days are given; any other trigger keeps its rule and the day a person entered. */
function reviseRelative(before: Deadline, { workingDays, dueOn }: DeadlineLine, publishedOn: LocalDate | null) {
  if (workingDays === null) return { rule: workingDaysOf(before.rule) === null ? before.rule : null, dueOn };
  const rule = workingDaysRule(workingDays);
  return { rule, dueOn: publicationDeadline(rule, publishedOn) ?? null };
}

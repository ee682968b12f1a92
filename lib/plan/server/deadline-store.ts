import type { Deadline } from '@/lib/plan/checked-plan';
import { readStoredDay, storedDay } from '@/lib/plan/fixed-days';
import type { Term } from '@/lib/plan/parsed-plan';
import type { Duty } from '@/lib/server/prisma/client';
import { columnOfDay, dayOfColumn } from '@/lib/shared/date-column';

type TermUnitColumn = NonNullable<Duty['graceUnit']>;

const unitColumn = (unit: Term['unit']): TermUnitColumn => (unit === 'working days' ? 'working_days' : unit);
const unitOf = (column: TermUnitColumn): Term['unit'] => (column === 'working_days' ? 'working days' : column);

/** A deadline as the columns of its duty. */
export function deadlineColumns({ grace, trigger, ...deadline }: Deadline) {
  return {
    deadlineKind: deadline.kind,
    deadlineQuote: deadline.quote,
    deadlineStart: deadline.start,
    deadlineRule: deadline.rule,
    dueOn: deadline.dueOn && columnOfDay(deadline.dueOn),
    recurrence: deadline.recurrence,
    rhythm: deadline.rhythm,
    leastCount: deadline.count,
    windowYears: deadline.windowYears,
    fromYear: deadline.fromYear,
    fixedDays: deadline.fixedDays.map(storedDay),
    dueFollowing: deadline.following,
    graceCount: grace?.count ?? null,
    graceUnit: grace && unitColumn(grace.unit),
    triggerWords: trigger?.words ?? null,
    triggerCount: trigger?.count ?? null,
    triggerUnit: trigger && unitColumn(trigger.unit),
    triggerBefore: trigger?.before ?? false,
  };
}

export type DeadlineColumns = Pick<Duty, keyof ReturnType<typeof deadlineColumns>>;

/** The deadline a duty's columns hold. */
export function deadlineOfRow(row: DeadlineColumns): Deadline {
  const { graceCount, graceUnit, triggerWords, triggerCount, triggerUnit } = row;
  return {
    kind: row.deadlineKind,
    quote: row.deadlineQuote,
    start: row.deadlineStart,
    rule: row.deadlineRule,
    dueOn: dayOfColumn(row.dueOn),
    recurrence: row.recurrence,
    rhythm: row.rhythm,
    count: row.leastCount,
    windowYears: row.windowYears,
    fromYear: row.fromYear,
    fixedDays: row.fixedDays.flatMap((stored) => readStoredDay(stored) ?? []),
    following: row.dueFollowing,
    grace: graceCount !== null && graceUnit ? { count: graceCount, unit: unitOf(graceUnit) } : null,
    trigger:
      triggerCount !== null && triggerUnit
        ? { words: triggerWords ?? '', count: triggerCount, unit: unitOf(triggerUnit), before: row.triggerBefore }
        : null,
  };
}

import type { DutyRecurrence } from '@/lib/plan/checked-plan';
import { RECURRENCE_NAMES } from '@/lib/plan/deadline-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { isCounted, type ObligationState, type PartyRole } from '@/lib/task/obligation';

/** One obligation of a body as the year's papers read it. */
export type YearRow = {
  obligationId: string;
  taskId: string;
  number: number;
  anchor: string;
  text: string;
  role: PartyRole;
  period: string;
  dueOn: LocalDate | null;
  /** How often the due day has moved. */
  dueMoves: number;
  state: ObligationState;
  recurrence: DutyRecurrence | null;
  supervised: boolean;
  /** The body's own part where several lead separately. */
  ownPart: string | null;
};

/** One thing a body has to do this year: a task with all its periods. */
export type YearThing = {
  taskId: string;
  /** The obligation to open first: the next that is not closed, else the last. */
  obligationId: string;
  number: number;
  anchor: string;
  text: string;
  role: PartyRole;
  supervised: boolean;
  /** Of the obligation to open first. */
  state: ObligationState;
  dueOn: LocalDate | null;
  dueLabel: string;
  closed: number;
  all: number;
};

const byDue = (a: { dueOn: LocalDate | null }, b: { dueOn: LocalDate | null }): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** The things a body has to do, by the day of the next report; what has no day comes last, what does not count is none. */
export function yearThings(rows: readonly YearRow[]): YearThing[] {
  const tasks = new Map<string, YearRow[]>();
  const standing = rows.filter(({ state }) => isCounted(state));
  for (const row of standing) tasks.set(row.taskId, [...(tasks.get(row.taskId) ?? []), row]);
  return [...tasks.values()].flatMap(thingOf).sort((a, b) => byDue(a, b) || a.number - b.number);
}

function thingOf(rows: readonly YearRow[]): YearThing[] {
  const ordered = [...rows].sort(byDue);
  const next = ordered.find(({ state }) => state !== 'closed') ?? ordered.at(-1);
  if (!next) return [];
  const { taskId, obligationId, number, anchor, text, role, supervised, state, dueOn, ownPart } = next;
  return [
    {
      taskId,
      obligationId,
      number,
      anchor,
      role,
      supervised,
      state,
      dueOn,
      text: ownPart ?? text,
      dueLabel: dueLabelOf(next, ordered),
      closed: rows.filter(({ state }) => state === 'closed').length,
      all: rows.length,
    },
  ];
}

function dueLabelOf({ recurrence, dueOn }: YearRow, ordered: readonly YearRow[]): string {
  const day = dueOn ? `${dueOn}前` : '没有期限';
  return recurrence && ordered.length > 1 ? `${RECURRENCE_NAMES[recurrence]}，下次${day}` : day;
}

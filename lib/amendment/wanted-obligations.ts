import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { Duty } from '@/lib/plan/checked-plan';
import { obligedBodies } from '@/lib/task/obligations-of';
import { type PlanYear, periodsOf } from '@/lib/task/periods-of';
import type { Change } from './amendment';
import type { Held, Wanted } from './decide-moves';
import { dutyDifference } from './duty-difference';

type Scope = (name: string) => readonly string[];

/**
 * The obligations there shall be of a duty after its change. Bodies and periods the change does not touch are taken as
 * they are held: a directory that moved on since the plan was issued must not change what nobody amended.
 */
export function wantedObligations(
  { kind, before, after }: Change,
  held: readonly Held[],
  { scope, plan, calendar }: { scope: Scope; plan: PlanYear; calendar: WorkCalendar },
): Wanted[] {
  if (kind === 'dropped' || !after) return [];
  const difference = before && dutyDifference(before, after);
  const live = held.filter(({ state }) => state !== 'cancelled');
  const bodies = !difference || difference.parties ? obligedBodies(after, scope) : heldBodies(live);
  const periods =
    !difference || difference.deadline
      ? periodsOf(after.deadline, plan, calendar)
      : heldPeriods(live, after, { plan, calendar });
  const own = new Map(live.map((one) => [`${one.bodyId} ${one.period}`, one.dueOn]));
  return [...bodies].flatMap(([bodyId, role]) =>
    periods.map(({ period, dueOn }) => {
      // A day that was moved for one body alone (准予延期) stays its own when the deadline is not amended.
      const day = difference && !difference.deadline ? own.get(`${bodyId} ${period}`) : undefined;
      return { bodyId, role, period, dueOn: day === undefined ? dueOn : day };
    }),
  );
}

const heldBodies = (held: readonly Held[]) => new Map(held.map(({ bodyId, role }) => [bodyId, role]));

type Year = { plan: PlanYear; calendar: WorkCalendar };

function heldPeriods(held: readonly Held[], after: Duty, { plan, calendar }: Year) {
  // The earliest day is the one of those that were given no more time.
  const latestFirst = [...held].sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? ''));
  const known = new Map(latestFirst.map(({ period, dueOn }) => [period, { period, dueOn }]));
  return known.size > 0 ? [...known.values()] : periodsOf(after.deadline, plan, calendar);
}

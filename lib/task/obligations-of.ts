import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { Duty } from '@/lib/plan/checked-plan';
import type { LocalDate } from '@/lib/shared/local-date';
import type { PartyRole } from './obligation';
import { type PlanYear, periodsOf } from './periods-of';

export type ObligationDraft = {
  dutyId: string;
  bodyId: string;
  role: PartyRole;
  period: string;
  dueOn: LocalDate | null;
};

const STRENGTH: readonly PartyRole[] = ['lead', 'responsible', 'co'];

/**
 * The bodies a duty obliges, each once with its strongest role: lead before responsible before co. A body named by
 * itself keeps that role when a collective (各级各部门) covers it too (S5, S8). `behind` gives a collective's bodies.
 */
export function obligedBodies(
  duty: Pick<Duty, 'parties'>,
  behind: (name: string) => readonly string[],
): Map<string, PartyRole> {
  const ordered = STRENGTH.flatMap((role) => duty.parties.filter((party) => party.role === role));
  const named = ordered.flatMap(({ bodyId, role }) => (bodyId ? [[bodyId, role] as const] : []));
  const covered = ordered
    .filter(({ collective }) => collective)
    .flatMap(({ name, role }) => behind(name).map((bodyId) => [bodyId, role] as const));
  // The last entry of a key wins, so the strongest role comes last, and a body's own name after any collective.
  return new Map([...covered.reverse(), ...named.reverse()]);
}

/** One obligation per body and period of a duty (task × body × period, domain 0 point 2). */
export function obligationsOf(
  duty: Pick<Duty, 'id' | 'parties' | 'deadline'>,
  behind: (name: string) => readonly string[],
  plan: PlanYear,
  calendar: WorkCalendar,
): ObligationDraft[] {
  const periods = periodsOf(duty.deadline, plan, calendar);
  return [...obligedBodies(duty, behind)].flatMap(([bodyId, role]) =>
    periods.map(({ period, dueOn }) => ({ dutyId: duty.id, bodyId, role, period, dueOn })),
  );
}

import type { Duty } from '@/lib/plan/checked-plan';
import type { LocalDate } from '@/lib/shared/local-date';
import type { PartyRole } from './obligation';
import { type PlanYear, periodsOf } from './periods-of';

export type ObligationDraft = { dutyId: string; bodyId: string; role: PartyRole; period: string; dueOn: LocalDate | null };

const STRENGTH: readonly PartyRole[] = ['lead', 'responsible', 'co'];

/**
 * The bodies a duty obliges, each once with its strongest role: lead before responsible before co. A body named by
 * itself keeps that role when a collective (各级各部门) covers it too (S5, S8). `behind` gives a collective's bodies.
 */
export function obligedBodies(duty: Pick<Duty, 'parties'>, behind: (name: string) => readonly string[]): Map<string, PartyRole> {
  const named = new Map<string, PartyRole>();
  const covered = new Map<string, PartyRole>();
  for (const role of STRENGTH) {
    for (const party of duty.parties.filter((one) => one.role === role)) {
      const [into, ids] = party.collective ? [covered, behind(party.name)] : [named, party.bodyId ? [party.bodyId] : []];
      for (const id of ids) if (!into.has(id)) into.set(id, role);
    }
  }
  return new Map([...covered, ...named]);
}

/** One obligation per body and period of a duty (task × body × period, domain 0 point 2). */
export function obligationsOf(
  duty: Pick<Duty, 'id' | 'parties' | 'deadline'>,
  behind: (name: string) => readonly string[],
  plan: PlanYear,
): ObligationDraft[] {
  const periods = periodsOf(duty.deadline, plan);
  return [...obligedBodies(duty, behind)].flatMap(([bodyId, role]) =>
    periods.map(({ period, dueOn }) => ({ dutyId: duty.id, bodyId, role, period, dueOn })),
  );
}

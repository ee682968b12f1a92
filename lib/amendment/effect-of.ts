import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import type { Body } from '@/lib/organisation/body';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { type ListsOnDay, scopeFinder } from '@/lib/plan/collective-scope';
import { obligedBodies } from '@/lib/task/obligations-of';
import type { Amendment, Change } from './amendment';
import { decideMoves, type Held, type Move } from './decide-moves';
import { dutyDifference } from './duty-difference';
import { groupBy } from './group-by';
import { wantedObligations } from './wanted-obligations';

export type Effect = { change: Change; moves: Move[]; held: Held[] };

/** Why a change cannot take effect yet. */
export type Problem = 'unchecked' | 'unknown-name' | 'nobody';
export const PROBLEM_NAMES: Record<Problem, string> = {
  unchecked: '还没有核对',
  'unknown-name': '有单位名称不在名录里',
  nobody: '没有落到任何单位',
};

type Given = {
  plan: CheckedPlan;
  amendment: Pick<Amendment, 'changes'>;
  bodies: readonly Body[];
  lists: ListsOnDay;
  calendar: WorkCalendar;
};

/** Bodies behind a collective name: as the plan froze it, else as custom has it among today's bodies. */
export function scopeOf({
  plan,
  amendment,
  bodies,
  lists,
}: Omit<Given, 'calendar'>): (name: string) => readonly string[] {
  const duties = amendment.changes.flatMap(({ after }) => after ?? []);
  return scopeFinder({ duties, expansions: plan.expansions }, bodies, lists);
}

/** What the amendment does to every obligation of the plan, duty by duty. */
export function effectOf(given: Given, held: readonly Held[]): Effect[] {
  const scope = scopeOf(given);
  const byDuty = groupBy(held, ({ dutyId }) => dutyId);
  return given.amendment.changes.map((change) => {
    const own = change.before ? (byDuty.get(change.before.id) ?? []) : [];
    const newText = isNewText(change);
    if (change.kind === 'kept') return { change, moves: [], held: own };
    const wanted = wantedObligations(change, own, { scope, plan: given.plan, calendar: given.calendar });
    return { change, moves: decideMoves(own, wanted, { newText, redo: change.redo }), held: own };
  });
}

const isNewText = ({ before, after }: Change): boolean =>
  before !== null && after !== null && dutyDifference(before, after).text;

/** What stands in the way of a change, or null. */
export function problemOf(change: Change, scope: (name: string) => readonly string[]): Problem | null {
  if (!change.checked) return 'unchecked';
  if (!change.after || change.kind === 'kept') return null;
  if (change.before && !dutyDifference(change.before, change.after).parties) return null;
  return partyProblem(change.after, scope);
}

function partyProblem(duty: Duty, scope: (name: string) => readonly string[]): Problem | null {
  if (duty.parties.some(({ collective, bodyId }) => !collective && bodyId === null)) return 'unknown-name';
  return obligedBodies(duty, scope).size === 0 ? 'nobody' : null;
}

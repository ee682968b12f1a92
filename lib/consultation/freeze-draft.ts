import type { Body } from '@/lib/organisation/body';
import { type CheckedPlan, liveDuties } from '@/lib/plan/checked-plan';
import { scopeFinder } from '@/lib/plan/collective-scope';
import { placesIn } from '@/lib/plan/place-label';
import { obligedBodies } from '@/lib/task/obligations-of';
import type { Clause, FrozenDuty } from './consultation';

type Draft = Pick<CheckedPlan, 'items' | 'duties' | 'expansions'>;

/**
 * The clauses of a plan as they stand, each with its duties and the bodies these would oblige; collectives count for
 * every body they cover, so that 各级各部门 concerns everybody.
 */
export function freezeDraft(plan: Draft, bodies: readonly Body[]): Clause[] {
  const { anchor } = placesIn(plan);
  const scope = scopeFinder(plan, bodies);
  const frozen = liveDuties(plan).map((duty, index): FrozenDuty & { itemId: string } => ({
    id: duty.id,
    itemId: duty.itemId,
    number: index + 1,
    text: duty.text,
    start: duty.start,
    end: duty.end,
    bodyIds: [...obligedBodies(duty, scope).keys()],
    namedIds: duty.parties.flatMap(({ bodyId }) => bodyId ?? []),
  }));
  const parents = new Set(plan.items.map(({ parentId }) => parentId));
  return plan.items.map((item) => {
    const duties = frozen.filter(({ itemId }) => itemId === item.id).map(({ itemId: _, ...duty }) => duty);
    const { ordinal, title, level, start, end } = item;
    const heading = duties.length === 0 && parents.has(item.id);
    return { ordinal, anchor: anchor(item.id), title, level, heading, start, end, duties };
  });
}

import type { CheckedPlan } from './checked-plan';

/**
 * The ordinal a new duty of an item takes, so that tasks stay in the order of the text: after the item's duties that
 * start before `start` (without one, after all of them), or after every duty of the items before it.
 */
export function ordinalFor(plan: Pick<CheckedPlan, 'items' | 'duties'>, itemId: string, start: number | null): number {
  const itemOrdinal = new Map(plan.items.map(({ id, ordinal }) => [id, ordinal]));
  const own = itemOrdinal.get(itemId) ?? 0;
  const before = plan.duties.filter((duty) => {
    const other = itemOrdinal.get(duty.itemId) ?? 0;
    return other < own || (other === own && (start === null || duty.start === null || duty.start < start));
  });
  return Math.max(-1, ...before.map(({ ordinal }) => ordinal)) + 1;
}

/** The innermost item a range of the source lies in, or null when it lies in none. */
export function itemAt(plan: Pick<CheckedPlan, 'items'>, start: number, end: number): string | null {
  const holding = plan.items.filter((item) => item.start <= start && item.end >= end);
  return holding.sort((a, b) => b.level - a.level)[0]?.id ?? null;
}

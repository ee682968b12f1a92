import { type CheckedPlan, type Duty, liveDuties, type PlanItem } from '@/lib/plan/checked-plan';
import { SPLIT_REASON } from '@/lib/plan/draft-plan';
import { isUndecided, namesNobody, openNames } from '@/lib/plan/open-questions';
import type { Shown } from './plan-view';

export type NumberedDuty = { duty: Duty; number: number };

/** An item with the duties of it that are shown; `toDo` counts those not confirmed, `nobody`: one names nobody. */
export type ItemGroup = { item: PlanItem; duties: NumberedDuty[]; toDo: number; undecided: boolean; nobody: boolean };
export type ChapterGroup = { chapter: PlanItem; items: ItemGroup[]; duties: number; toDo: number };

type Test = (duty: Duty, plan: Pick<CheckedPlan, 'expansions'>) => boolean;

const SHOWS: Record<Exclude<Shown, 'dropped'>, Test> = {
  todo: (duty, { expansions }) =>
    duty.state === 'proposed' || namesNobody(duty, expansions) || openNames([duty]).length > 0,
  all: () => true,
  deadline: ({ deadline }) => deadline.kind !== 'none',
  split: ({ reasons, state }) => state === 'proposed' && reasons.includes(SPLIT_REASON),
};

/** How many duties each tab holds. */
export function countShown(plan: CheckedPlan): Record<Shown, number> {
  const live = liveDuties(plan);
  const count = (show: keyof typeof SHOWS) => live.filter((duty) => SHOWS[show](duty, plan)).length;
  const dropped = plan.duties.length - live.length;
  return { todo: count('todo'), all: live.length, deadline: count('deadline'), split: count('split'), dropped };
}

/**
 * The duties of a tab by chapter and item, in the order of the text, numbered as they will be issued. Items to decide
 * are shown with the open work even when nothing is left in them, and context items with everything.
 */
export function groupDuties(plan: CheckedPlan, show: Exclude<Shown, 'dropped'>, openId: string | null): ChapterGroup[] {
  const numbered = liveDuties(plan).map((duty, index) => ({ duty, number: index + 1 }));
  const shown = (duty: Duty) => SHOWS[show](duty, plan) || duty.id === openId;
  const itemGroup = (item: PlanItem): ItemGroup => {
    const own = numbered.filter(({ duty }) => duty.itemId === item.id);
    const toDo = own.filter(({ duty }) => duty.state === 'proposed').length;
    const nobody = own.some(({ duty }) => namesNobody(duty, plan.expansions));
    const duties = own.filter(({ duty }) => shown(duty));
    return { item, duties, toDo, undecided: isUndecided(item, plan.duties), nobody };
  };
  const isShown = ({ item, duties, undecided }: ItemGroup) =>
    duties.length > 0 || (undecided && show === 'todo') || (show === 'all' && (undecided || item.contextNote !== null));
  return chaptersOf(plan.items).flatMap(({ chapter, items }) => {
    const all = items.map(itemGroup);
    const duties = numbered.filter(({ duty }) => items.some(({ id }) => id === duty.itemId)).length;
    const groups = all.filter(isShown);
    return groups.length > 0
      ? [{ chapter, items: groups, duties, toDo: all.reduce((sum, { toDo }) => sum + toDo, 0) }]
      : [];
  });
}

/** Top items with everything below them. */
function chaptersOf(items: readonly PlanItem[]): { chapter: PlanItem; items: PlanItem[] }[] {
  const chapters: { chapter: PlanItem; items: PlanItem[] }[] = [];
  for (const item of items) {
    if (item.parentId === null) chapters.push({ chapter: item, items: [item] });
    else chapters.at(-1)?.items.push(item);
  }
  return chapters;
}

/** The parties all shown duties of an item have in common, or null: then each row shows its own. */
export function sharedParties({ duties }: ItemGroup): Duty['parties'] | null {
  const [first, ...rest] = duties;
  if (!first || rest.length === 0 || first.duty.parties.length === 0) return null;
  const key = ({ duty }: NumberedDuty) => duty.parties.map(({ name, role }) => `${role}${name}`).join();
  return rest.every((one) => key(one) === key(first)) ? first.duty.parties : null;
}

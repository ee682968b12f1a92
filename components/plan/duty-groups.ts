import { type CheckedPlan, type Duty, liveDuties, type PlanItem } from '@/lib/plan/checked-plan';
import type { Coverage } from '@/lib/plan/coverage';
import { SPLIT_REASON } from '@/lib/plan/draft-plan';
import { isUndecided, namesNobody, openNames } from '@/lib/plan/open-questions';
import type { PlanView, Shown } from './plan-view';

export type NumberedDuty = { duty: Duty; number: number };

/** An item with the duties of it that are shown; `toDo` counts those not confirmed, `nobody`: one names nobody. */
export type ItemGroup = { item: PlanItem; duties: NumberedDuty[]; toDo: number; undecided: boolean; nobody: boolean };
export type ChapterGroup = { chapter: PlanItem; items: ItemGroup[]; duties: number; toDo: number };

/** Lists of duties; what is undecided and what was taken out are lists of another kind. */
export type DutyShown = Exclude<Shown, 'dropped' | 'undecided'>;

type Test = (duty: Duty, plan: Pick<CheckedPlan, 'expansions'>, unit: string | null) => boolean;

const SHOWS: Record<DutyShown, Test> = {
  todo: (duty, { expansions }) =>
    duty.state === 'proposed' || namesNobody(duty, expansions) || openNames([duty]).length > 0,
  all: () => true,
  names: (duty) => openNames([duty]).length > 0,
  deadline: ({ deadline }) => deadline.kind !== 'none',
  split: ({ reasons, state }) => state === 'proposed' && reasons.includes(SPLIT_REASON),
  unit: ({ parties }, _, unit) => unit === null || parties.some((party) => unitKey(party) === unit),
};

/** A body by its id, or by the name it has in the text while it is not known which it is. */
export const unitKey = ({ bodyId, name }: Duty['parties'][number]): string => bodyId ?? name;

/** How much each tab holds. */
export function countShown(plan: CheckedPlan, { counts }: Coverage, names: number): Record<Shown, number> {
  const live = liveDuties(plan);
  const count = (show: DutyShown) => live.filter((duty) => SHOWS[show](duty, plan, null)).length;
  return {
    todo: count('todo'),
    all: live.length,
    names,
    deadline: count('deadline'),
    split: count('split'),
    undecided: counts.undecided,
    unit: live.length,
    dropped: plan.duties.length - live.length,
  };
}

/**
 * The duties of a tab by chapter and item, in the order of the text, numbered as they will be issued. Items to decide
 * are shown with the open work even when nothing is left in them, and context items with everything.
 */
export function groupDuties(
  plan: CheckedPlan,
  show: DutyShown,
  view: Pick<PlanView, 'dutyId' | 'unit'>,
): ChapterGroup[] {
  const byItem = groupByItem(numberedDuties(plan));
  const shown = (duty: Duty) => SHOWS[show](duty, plan, view.unit) || duty.id === view.dutyId;
  const itemGroup = (item: PlanItem): ItemGroup => {
    const own = byItem.get(item.id) ?? [];
    const toDo = own.filter(({ duty }) => duty.state === 'proposed').length;
    const nobody = own.some(({ duty }) => namesNobody(duty, plan.expansions));
    const duties = own.filter(({ duty }) => shown(duty));
    return { item, duties, toDo, undecided: own.length === 0 && isUndecided(item, []), nobody };
  };
  const isShown = ({ item, duties, undecided }: ItemGroup) =>
    duties.length > 0 || (undecided && show === 'todo') || (show === 'all' && (undecided || item.contextNote !== null));
  return chaptersOf(plan.items).flatMap(({ chapter, items }) => {
    const groups = items.map(itemGroup);
    const duties = items.reduce((sum, { id }) => sum + (byItem.get(id)?.length ?? 0), 0);
    const toDo = groups.reduce((sum, group) => sum + group.toDo, 0);
    const left = groups.filter(isShown);
    return left.length > 0 ? [{ chapter, items: left, duties, toDo }] : [];
  });
}

const numberedDuties = (plan: CheckedPlan): NumberedDuty[] =>
  liveDuties(plan).map((duty, index) => ({ duty, number: index + 1 }));

function groupByItem(duties: readonly NumberedDuty[]): Map<string, NumberedDuty[]> {
  const groups = new Map<string, NumberedDuty[]>();
  for (const one of duties) {
    const group = groups.get(one.duty.itemId);
    if (group) group.push(one);
    else groups.set(one.duty.itemId, [one]);
  }
  return groups;
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

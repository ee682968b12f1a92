import type { PlanItem } from '@/lib/plan/checked-plan';
import type { Element } from './duty-detail';

/** Where the elements stand in the plan's text, for those that are still its own words within the item. */
export const elementPlaces = (
  elements: readonly Element[],
  { start, end }: Pick<PlanItem, 'start' | 'end'>,
): { start: number; end: number }[] =>
  elements.flatMap((element) => {
    if (element.start === null || element.start < start || element.start + element.text.length > end) return [];
    return [{ start: element.start, end: element.start + element.text.length }];
  });

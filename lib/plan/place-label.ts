import { anchorOf } from './anchor';
import type { CheckedPlan, PlanItem } from './checked-plan';

type Places = { anchor: (itemId: string) => string; chapter: (itemId: string) => PlanItem | null };

/** Where items stand: the anchor 「二（十）」 (an item without number takes its parent's) and the chapter above. */
export function placesIn({ items }: Pick<CheckedPlan, 'items'>): Places {
  const byId = new Map(items.map((item) => [item.id, item]));
  const anchor = (itemId: string): string => {
    const item = byId.get(itemId);
    if (!item) return '';
    return item.path ? anchorOf(item.path) : anchor(item.parentId ?? '');
  };
  const chapter = (itemId: string): PlanItem | null => {
    const item = byId.get(itemId);
    if (!item) return null;
    return item.parentId ? chapter(item.parentId) : item;
  };
  return { anchor, chapter };
}

/** 「一、加大公开力度」: number and title as the document prints them together. */
export const headingOf = ({ number, title }: Pick<PlanItem, 'number' | 'title'>): string => `${number ?? ''}${title}`;

import { newId } from '@/lib/shared/new-id';
import type { Element } from './duty-detail';

/** The elements after the form, one a line. A line that is unchanged keeps its id and its place in the plan's text. */
export function reviseElements(lines: readonly string[], before: readonly Element[]): Element[] {
  const left = [...before];
  return lines.map((text) => {
    const at = left.findIndex((element) => element.text === text);
    const [kept] = at >= 0 ? left.splice(at, 1) : [];
    return kept ?? { id: newId(), text, start: null };
  });
}

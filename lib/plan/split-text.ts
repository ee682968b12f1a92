import { accept, type Decision, refuse } from '@/lib/shared/decision';
import type { Duty } from './checked-plan';

export type TextPart = { text: string; start: number | null; end: number | null };

const EDGES = /^[\s，。；、,;]+|[\s，。；、,;]+$/g;

/** The texts between the given positions of a duty's text, in order, without the marks at their edges. */
export function textsAt(text: string, positions: readonly number[]): string[] {
  const cuts = [0, ...[...positions].sort((a, b) => a - b), text.length];
  return cuts.slice(1).map((to, index) => text.slice(cuts[index], to));
}

/**
 * The parts a duty is split into. A part that stands word for word in the duty's own sentence keeps its place in the
 * source (each searched after the one before); reworded parts have none.
 */
export function decideSplit(
  duty: Duty,
  texts: readonly string[],
  sourceText: string,
): Decision<TextPart[], 'split-too-few'> {
  const parts = texts.map((text) => text.replace(EDGES, '')).filter((text) => text !== '');
  if (parts.length < 2) return refuse('split-too-few');
  let from = duty.start ?? 0;
  return accept(
    parts.map((text) => {
      const start = duty.start === null ? -1 : sourceText.indexOf(text, from);
      const end = start + text.length;
      if (start < 0 || end > (duty.end ?? 0)) return { text, start: null, end: null };
      from = end;
      return { text, start, end };
    }),
  );
}

/** One text and range for two neighbours: the source between them when both stand in one item's text, else joined. */
export function mergedPart(first: Duty, second: Duty, sourceText: string): TextPart {
  const placed = first.start !== null && first.end !== null && second.start !== null && second.end !== null;
  const untouched = (duty: Duty) => sourceText.slice(duty.start ?? 0, duty.end ?? 0) === duty.text;
  if (!placed || first.itemId !== second.itemId)
    return { text: `${first.text}；${second.text}`, start: null, end: null };
  const start = Math.min(first.start ?? 0, second.start ?? 0);
  const end = Math.max(first.end ?? 0, second.end ?? 0);
  const same = first.statement?.start === second.statement?.start && untouched(first) && untouched(second);
  return { text: same ? sourceText.slice(start, end) : `${first.text}；${second.text}`, start, end };
}

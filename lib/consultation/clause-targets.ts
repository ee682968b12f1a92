import { splitSentences } from '@/lib/plan/sentences';
import { sourceOf } from '@/lib/plan/source';
import type { Clause, Consultation } from './consultation';

export type Target = { start: number; end: number; label: string };

const SHOWN = 40;
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

/** What an opinion on a clause may be about: the clause as a whole, or one of its sentences. */
export function clauseTargets({ sourceText }: Pick<Consultation, 'sourceText'>, clause: Clause): Target[] {
  const { start, end } = clause;
  const whole = { start, end, label: '整条' };
  if (clause.heading) return [whole];
  // Folding costs time with length, so only the clause is folded; its places are then moved back.
  const text = sourceText.slice(start, end);
  const sentences = splitSentences(sourceOf(text), { start: 0, end: text.length });
  const parts = sentences.map((span) => ({
    start: start + span.start,
    end: start + span.end,
    label: shorten(text.slice(span.start, span.end).replace(/\s+/g, '')),
  }));
  return [whole, ...parts];
}

import type { Mark } from '@/components/ui/mark-text';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { asksForScope } from '@/lib/plan/collective-scope';
import type { CoveredSentence } from '@/lib/plan/coverage';

type Shown = Pick<CheckedPlan, 'sourceText' | 'items'> & {
  /** The live ones, in the order of their numbers. */
  duties: readonly Duty[];
  undecided: readonly CoveredSentence[];
};

/** The id under which an undecided sentence is picked, where a duty has its own. */
export const sentenceKey = ({ start }: Pick<CoveredSentence, 'start'>): string => `at-${start}`;

type Links = { duty: (dutyId: string) => string; sentence: (key: string) => string };

/**
 * What was recognised, over a part of the source text: sentences with the number of their task, bodies blue, names to
 * settle wavy, deadlines dashed, item titles bold, undecided sentences dotted. `links` open a duty or a sentence.
 */
export function sourceMarks(
  plan: Shown,
  part: { start: number; end: number },
  links: Links,
  selected: string | null,
): Mark[] {
  const isIn = ({ start, end }: { start: number | null; end: number | null }) =>
    start !== null && end !== null && start < part.end && end > part.start;
  const sentences = plan.duties.flatMap((duty, index): Mark[] => {
    const { id, start, end } = duty;
    if (start === null || end === null || !isIn(duty)) return [];
    return [{ kind: 'duty', start, end, number: index + 1, href: links.duty(id), selected: id === selected }];
  });
  const open = plan.undecided.filter(isIn).map((sentence): Mark => {
    const key = sentenceKey(sentence);
    const { start, end } = sentence;
    return { kind: 'undecided', start, end, href: links.sentence(key), selected: key === selected };
  });
  const items = plan.items.filter(isIn);
  const inside = unique(plan.duties.flatMap(insideMarks)).filter(isIn);
  return [...titleMarks({ items, sourceText: plan.sourceText }), ...sentences, ...open, ...inside];
}

/** A statement that several sentences share is marked once. */
function unique(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.map((mark) => [`${mark.start} ${mark.end}`, mark])).values()];
}

function insideMarks({ parties, deadline }: Duty): Mark[] {
  const names = parties.flatMap((party): Mark[] => {
    const { start, end, bodyId, collective, openList, settled } = party;
    if (start === null || end === null) return [];
    const open = (!bodyId && !collective) || asksForScope(party) || (openList && !settled);
    return [{ kind: open ? 'unresolved' : 'body', start, end }];
  });
  const { start, quote } = deadline;
  return start === null || quote === null ? names : [...names, { kind: 'deadline', start, end: start + quote.length }];
}

function titleMarks({ items, sourceText }: Pick<CheckedPlan, 'items' | 'sourceText'>): Mark[] {
  return items.flatMap(({ level, title, start, end }): Mark[] => {
    const at = title ? sourceText.indexOf(title, start) : -1;
    return level === 1 || at < 0 || at > end ? [] : [{ kind: 'lead', start, end: at + title.length }];
  });
}

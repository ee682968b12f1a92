import type { Mark } from '@/components/ui/mark-text';
import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';
import { asksForScope } from '@/lib/plan/collective-scope';

type Shown = Pick<CheckedPlan, 'sourceText' | 'items'> & { duties: readonly Duty[] };

/**
 * What was recognised, over the source text: sentences with the number of their task, bodies blue, names to settle
 * wavy, deadlines dashed, item titles bold. `hrefOf` opens a duty; `duties` come in the order of their numbers.
 */
export function sourceMarks(plan: Shown, hrefOf: (dutyId: string) => string, selectedId: string | null): Mark[] {
  const sentences = plan.duties.flatMap(({ id, start, end }, index): Mark[] =>
    start === null || end === null
      ? []
      : [{ kind: 'duty', start, end, number: index + 1, href: hrefOf(id), selected: id === selectedId }],
  );
  return [...titleMarks(plan), ...sentences, ...unique(plan.duties.flatMap(insideMarks))];
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

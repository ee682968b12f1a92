import { REASONS } from './messages';
import type { OutlineItem } from './outline';
import type { ParsedDuty } from './parsed-plan';
import type { ReadDuty } from './read-duties';
import type { Span } from './source';

export type ReadItem = { outline: OutlineItem; duties: ReadDuty[] };

/**
 * 「（一）畅通渠道（市信访局牵头）⏎1.…⏎2.…」: where no item below has a statement of its own, the statement of the item
 * above speaks of them too. Sentences with a subject keep it.
 */
export function inheritStatements(read: readonly ReadItem[], asDuty: (title: Span) => ReadDuty): ReadItem[] {
  const inherited = new Map<number, ParsedDuty>();
  for (let i = 0; i < read.length; i += 1) {
    const stated = read[i]?.duties.findLast(({ duty }) => duty.statement !== null)?.duty;
    if (!stated || read[i]?.outline.row) continue;
    const below = rangeBelow(read, i);
    if (below.some((at) => read[at]?.duties.some(({ duty }) => duty.statement !== null))) continue;
    for (const at of below) inherited.set(at, stated);
    i += below.length;
  }
  return read.map((item, i) => {
    const from = inherited.get(i);
    if (from) return { ...item, duties: ownDuties(item, asDuty).map((one) => inherit(one, from)) };
    // What the heading alone said is now said of the items below it.
    return inherited.has(i + 1) ? { ...item, duties: item.duties.filter(({ duty }) => !isHeading(item, duty)) } : item;
  });
}

/** An item that is only a heading becomes a duty: 「（一）再取消一批行政许可事项。」 */
function ownDuties({ outline, duties }: ReadItem, asDuty: (title: Span) => ReadDuty): ReadDuty[] {
  return duties.length === 0 && outline.title ? [asDuty(outline.title)] : duties;
}

/** A numbered line that is a heading and has nothing below it is itself what is to be done. */
export function readLoneHeadings(read: readonly ReadItem[], asDuties: (title: Span) => ReadDuty[]): ReadItem[] {
  return read.map((item, i) => {
    const { title, label, row } = item.outline;
    const isLone = title !== null && label !== null && !row && item.duties.length === 0;
    return isLone && rangeBelow(read, i).length === 0 ? { ...item, duties: asDuties(title) } : item;
  });
}

const isHeading = ({ outline }: ReadItem, duty: ParsedDuty): boolean =>
  outline.title !== null && duty.start >= outline.title.start && duty.end <= outline.title.end;

/** The items below item `i`; unnumbered paragraphs end them. */
function rangeBelow(read: readonly ReadItem[], i: number): number[] {
  const rank = read[i]?.outline.rank ?? 0;
  const below: number[] = [];
  for (let at = i + 1; at < read.length; at += 1) {
    const { outline } = read[at] ?? {};
    if (!outline || outline.rank <= rank || outline.label === null || outline.row) break;
    below.push(at);
  }
  return below;
}

function inherit(read: ReadDuty, from: ParsedDuty): ReadDuty {
  if (read.duty.parties.length > 0) return read;
  const { statement, parties, separateLeads, form } = from;
  const reasons = [REASONS.inherited];
  return {
    ...read,
    duty: {
      ...read.duty,
      statement,
      parties,
      separateLeads,
      form,
      sharesStatement: true,
      confidence: 'medium',
      reasons,
    },
  };
}

import { checkOutline, checkReading } from './check-plan';
import { readDocumentHead } from './document-head';
import { inheritStatements, type ReadItem, readLoneHeadings } from './inherit-statement';
import { readOutline } from './outline';
import type { ParsedItem, ParsedPlan, PlanOptions } from './parsed-plan';
import { type DutyContext, openDuties, openDuty, readDuties } from './read-duties';
import { saysFirstLeads } from './reading-context';
import { linesOf, type Source, sourceOf } from './source';
import { isResponsibilityColumn } from './table-columns';

/**
 * Reads a work plan as the office issued it. Never throws and never stops at a problem: what cannot be read becomes a
 * finding, a sentence that names nobody becomes a duty without parties, and the item asks for a decision.
 */
export function parsePlan(text: string, options: PlanOptions = {}): ParsedPlan {
  const source = sourceOf(text);
  const { year, prefix, end, ...head } = readDocumentHead(source);
  const issuedOn = options.issuedOn ?? head.issuedOn;
  const context: DutyContext = {
    documentPrefix: prefix,
    firstLeads: saysFirstLeads(source.folded),
    inTable: hasResponsibilityColumn(source),
    year: options.year ?? year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : null),
    publishedOn: options.publishedOn ?? issuedOn,
    ...(options.calendar ? { calendar: options.calendar } : {}),
  };
  const read = readOutline(source, end, context).map((outline) => ({
    outline,
    duties: readDuties(source, outline, context),
  }));
  const numbered = read.some(({ outline }) => !outline.aside);
  const kept = read.filter(
    (one) => !one.outline.aside || !numbered || one.duties.some(({ duty }) => duty.statement !== null),
  );
  const inherited = inheritStatements(kept, (title) => openDuty(source, title, { parties: [], context }));
  const items = toItems(
    source,
    readLoneHeadings(inherited, (title) => openDuties(source, [title], context)),
  );
  return {
    ...head,
    issuedOn,
    items,
    findings: [
      ...checkOutline(
        source,
        kept.map((one) => one.outline),
      ),
      ...checkReading(
        source,
        items,
        kept.flatMap((one) => one.duties),
      ),
    ].sort((a, b) => a.start - b.start),
  };
}

function hasResponsibilityColumn(source: Source): boolean {
  return linesOf(source, { start: 0, end: source.text.length }).some(
    (line) => line.end - line.start < 16 && isResponsibilityColumn(source.folded.slice(line.start, line.end)),
  );
}

/** Hangs each item below the nearest item before it whose number is of a higher kind. */
function toItems(source: Source, read: readonly ReadItem[]): ParsedItem[] {
  const items: ParsedItem[] = [];
  const open: { index: number; rank: number }[] = [];
  for (const [index, one] of read.entries()) {
    while ((open.at(-1)?.rank ?? 0) >= one.outline.rank) open.pop();
    const parent = open.at(-1)?.index ?? null;
    open.push({ index, rank: one.outline.rank });
    const above = parent === null ? null : (items[parent]?.path ?? null);
    items.push(toItem(source, one, { level: open.length, parent, above }));
  }
  const parents = new Set(items.map((item) => item.parent));
  return items.map((item, index) => ({ ...item, needsDecision: isUndecided(item, parents.has(index)) }));
}

type Place = { level: number; parent: number | null; above: string | null };

function toItem(source: Source, { outline, duties }: ReadItem, { level, parent, above }: Place): ParsedItem {
  return {
    level,
    number: outline.label,
    path: outline.label && `${above ?? ''}${outline.label}`,
    title: outline.title && source.text.slice(outline.title.start, outline.title.end),
    start: outline.start,
    end: outline.end,
    bodyStart: outline.bodyStart,
    parent,
    duties: duties.map(({ duty, deadlines }) => ({ ...duty, deadlines: deadlines.map((found) => found.deadline) })),
    needsDecision: false,
  };
}

function isUndecided(item: ParsedItem, hasItemsBelow: boolean): boolean {
  return item.duties.length === 0 ? !hasItemsBelow : item.duties.some((duty) => duty.parties.length === 0);
}

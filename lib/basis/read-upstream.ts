import { anchorOf } from '@/lib/plan/anchor';
import { parsePlan } from '@/lib/plan/parse-plan';
import type { ParsedItem } from '@/lib/plan/parsed-plan';
import { planTitleOf } from '@/lib/plan/plan-source';
import type { LocalDate } from '@/lib/shared/local-date';
import type { UpstreamClause } from './basis';

export type ReadUpstream = {
  title: string | null;
  documentNumber: string | null;
  issuedOn: LocalDate | null;
  clauses: Omit<UpstreamClause, 'id' | 'documentId'>[];
};

/**
 * An upstream plan read with the same reader as a local one: every sentence that obliges somebody is a clause, whoever it
 * names. Never throws; a text without any such sentence has no clauses.
 */
export function readUpstream(text: string): ReadUpstream {
  const { title, documentNumber, issuedOn, items } = parsePlan(text);
  const anchors = items.map((_, index) => anchorFor(items, index));
  const clauses = items.flatMap((item, index) =>
    item.duties.map(({ text: words, start, end }) => ({
      anchor: anchors[index] ?? '',
      title: item.title ?? '',
      text: words,
      start,
      end,
    })),
  );
  return {
    title: planTitleOf(title),
    documentNumber,
    issuedOn,
    clauses: clauses.map((clause, ordinal) => ({ ...clause, ordinal })),
  };
}

/** A bullet or paragraph without a number stands where its parent does. */
function anchorFor(items: readonly ParsedItem[], index: number): string {
  for (let at: number | null = index; at !== null; at = items[at]?.parent ?? null) {
    const path = items[at]?.path;
    if (path) return anchorOf(path);
  }
  return '';
}

import { compareText, type TextPiece } from '@/lib/shared/compare-text';
import { pairTexts } from '@/lib/shared/match-texts';
import type { Clause } from './consultation';

/** A text with its clauses: the frozen draft, or what a plan says now. `planId`: whose duties these are. */
export type Draft = { planId: string; sourceText: string; outline: readonly Clause[] };

export type DutyChange = { kind: 'reworded' | 'removed' | 'added'; before: string; after: string; pieces: TextPiece[] };

/** What became of one clause of the draft; `before` or `after` is null for a clause that came or went. */
export type ClauseChange = {
  kind: 'same' | 'changed' | 'added' | 'removed';
  before: Clause | null;
  after: Clause | null;
  pieces: TextPiece[];
  duties: DutyChange[];
};

/** Below this two texts have too little in common to be the same clause reworded. */
const LEAST_LIKENESS = 0.3;

const textOf = ({ sourceText }: Draft, { start, end }: Clause): string => sourceText.slice(start, end).trim();

/**
 * Clause by clause what changed between two texts, in the order of the later one; clauses that went stand where they
 * stood. Clauses belong together by their words, not by their numbers, since numbers move.
 */
export function compareDrafts(draft: Draft, final: Draft): ClauseChange[] {
  const [before, after] = [draft.outline, final.outline];
  const [old, young] = [before.map((one) => textOf(draft, one)), after.map((one) => textOf(final, one))];
  const from = new Map(pairClauses(old, young).map((pair) => [pair.to, pair.from]));
  const kept = new Set(from.values());
  // Another plan has other duties; there the texts themselves say what changed.
  const samePlan = draft.planId === final.planId;
  const rows: ClauseChange[] = after.map((clause, index) => {
    const partner = from.get(index);
    const earlier = partner === undefined ? null : (before[partner] ?? null);
    const duties = earlier && samePlan ? compareDuties(earlier, clause) : [];
    const texts: Texts = [partner === undefined ? '' : (old[partner] ?? ''), young[index] ?? ''];
    return rowOf(earlier, clause, texts, duties);
  });
  for (const [index, clause] of before.entries()) {
    if (!kept.has(index)) rows.splice(placeFor(rows, clause), 0, rowOf(clause, null, [old[index] ?? '', ''], []));
  }
  return rows;
}

/** Equal texts first, in order; only what is left is paired by likeness. */
function pairClauses(old: readonly string[], young: readonly string[]): { from: number; to: number }[] {
  const waiting = new Map<string, number[]>();
  for (const [index, text] of old.entries()) waiting.set(text, [...(waiting.get(text) ?? []), index]);
  const equal = young.flatMap((text, to) => {
    const from = waiting.get(text)?.shift();
    return from === undefined ? [] : [{ from, to }];
  });
  const [usedOld, usedYoung] = [new Set(equal.map(({ from }) => from)), new Set(equal.map(({ to }) => to))];
  const restOld = [...old.keys()].filter((index) => !usedOld.has(index));
  const restYoung = [...young.keys()].filter((index) => !usedYoung.has(index));
  const alike = pairTexts(
    restOld.map((index) => old[index] ?? ''),
    restYoung.map((index) => young[index] ?? ''),
    LEAST_LIKENESS,
  ).map(({ from, to }) => ({ from: restOld[from] ?? 0, to: restYoung[to] ?? 0 }));
  return [...equal, ...alike];
}

/** After the last row whose draft clause stood before this one. */
function placeFor(rows: readonly ClauseChange[], clause: Clause): number {
  return rows.findLastIndex(({ before }) => before !== null && before.ordinal < clause.ordinal) + 1;
}

type Texts = [before: string, after: string];

function rowOf(before: Clause | null, after: Clause | null, [old, young]: Texts, duties: DutyChange[]): ClauseChange {
  const pieces: TextPiece[] = old === young ? [{ kind: 'same', text: old }] : compareText(old, young);
  if (!before) return { kind: 'added', before, after, pieces, duties };
  if (!after) return { kind: 'removed', before, after, pieces, duties };
  return { kind: old === young && duties.length === 0 ? 'same' : 'changed', before, after, pieces, duties };
}

/** What was corrected by hand in the duties of a clause; wording that follows its own sentence shows in the text already. */
function compareDuties(before: Clause, after: Clause): DutyChange[] {
  const byId = new Map(after.duties.map((duty) => [duty.id, duty]));
  const pairs = before.duties.flatMap((old) => {
    const young = byId.get(old.id);
    return young ? [[old, young] as const] : [];
  });
  const stayed = new Set(pairs.map(([old]) => old.id));
  const change = (kind: DutyChange['kind'], old: string, young: string): DutyChange => ({
    kind,
    before: old,
    after: young,
    pieces: compareText(old, young),
  });
  return [
    ...pairs
      .filter(([old, young]) => old.text !== young.text)
      .map(([old, young]) => change('reworded', old.text, young.text)),
    ...before.duties.filter(({ id }) => !stayed.has(id)).map(({ text }) => change('removed', text, '')),
    ...after.duties.filter(({ id }) => !stayed.has(id)).map(({ text }) => change('added', '', text)),
  ];
}

/**
 * Coverage (全文覆盖): every sentence of the plan is a duty, context, or not yet decided, so that nothing falls through.
 * Context is what obliges nobody by its place (head, headings, statements of responsibility) or by the office's word (a
 * duty taken out, an item or a sentence called 背景).
 */
import type { CheckedPlan, ContextSentence, Duty } from './checked-plan';
import { splitSentences } from './sentences';
import { type Source, type Span, sourceOf } from './source';

export type CoverageKind = 'duty' | 'context' | 'undecided';

/** Why a piece is what it is. */
export type CoverageWhy = 'duty' | 'head' | 'heading' | 'statement' | 'dropped' | 'item' | 'sentence' | 'open';

/** A sentence, or the part of one under one kind. Marks and blanks at its ends belong to it. */
export type CoveredSentence = Span & { kind: CoverageKind; why: CoverageWhy; itemId: string | null };

export type Coverage = { sentences: CoveredSentence[]; counts: Record<CoverageKind, number> };

type Covered = Pick<CheckedPlan, 'sourceText' | 'items' | 'duties'> & {
  contextSentences: readonly Pick<ContextSentence, 'start' | 'end'>[];
};

const WHYS: readonly CoverageWhy[] = ['open', 'item', 'sentence', 'head', 'heading', 'statement', 'dropped', 'duty'];

const KIND_OF: Record<CoverageWhy, CoverageKind> = {
  open: 'undecided',
  item: 'context',
  sentence: 'context',
  head: 'context',
  heading: 'context',
  statement: 'context',
  dropped: 'context',
  duty: 'duty',
};

/** What links a statement to its brackets and labels, or numbers a row, and says nothing by itself. */
const LINKING =
  /^(?:[\p{N}]+|由|以上|上述(?:工作)?|责任单位|牵头单位|配合单位|责任部门|牵头部门|配合部门|等|和|与|及|以及|并|且)$/u;

/** The whole text in pieces: each character that is not blank lies in exactly one, in the order of the text. */
export function coverageOf(plan: Covered): Coverage {
  const source = sourceOf(plan.sourceText);
  const painted = paint(plan);
  const itemIdAt = itemFinder(plan);
  const sentences = regionsOf(source, plan).flatMap((region) =>
    piecesOf(source, region, painted).map(({ start, end, why }): CoveredSentence => {
      return { start, end, why, kind: KIND_OF[why], itemId: itemIdAt(start) };
    }),
  );
  const count = (kind: CoverageKind) => sentences.filter((one) => one.kind === kind).length;
  return { sentences, counts: { duty: count('duty'), context: count('context'), undecided: count('undecided') } };
}

type Painted = { why: CoverageWhy; start: number | null; end: number | null };

/** For every character the strongest reason, as its index in `WHYS`. */
function paint(plan: Covered): Uint8Array {
  const painted = new Uint8Array(plan.sourceText.length);
  const spans = spansOf(plan).sort((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why));
  for (const { why, start, end } of spans) {
    if (start !== null && end !== null) painted.fill(WHYS.indexOf(why), start, end);
  }
  return painted;
}

function spansOf({ items, duties, contextSentences, sourceText }: Covered): Painted[] {
  const head = Math.min(...items.map(({ start }) => start), sourceText.length);
  return [
    { why: 'head', start: 0, end: head },
    ...items.map((item): Painted => ({ why: 'heading', start: item.start, end: headingEnd(sourceText, item) })),
    ...items
      .filter(({ contextNote }) => contextNote !== null)
      .map(({ start, end }): Painted => ({ why: 'item', start, end })),
    ...contextSentences.map(({ start, end }): Painted => ({ why: 'sentence', start, end })),
    ...duties.flatMap(spansOfDuty),
  ];
}

function spansOfDuty({ state, start, end, statement, deadline }: Duty): Painted[] {
  const quoted = deadline.start === null ? null : deadline.start + (deadline.quote ?? '').length;
  return [
    { why: 'statement', start: statement?.start ?? null, end: statement?.end ?? null },
    { why: 'statement', start: deadline.start, end: quoted },
    { why: state === 'dropped' ? 'dropped' : 'duty', start, end },
  ];
}

/** Where an item's number and title end; its start when it has neither. */
function headingEnd(text: string, { start, end, number, title }: CheckedPlan['items'][number]): number {
  const titleAt = title ? text.indexOf(title, start) : -1;
  if (titleAt >= 0 && titleAt < end) return number || titleAt === start ? titleAt + title.length : start;
  return number && text.startsWith(number, start) ? start + number.length : start;
}

/** Sentences with the marks and blanks behind them, back to back over the whole text; an item begins a new one. */
function regionsOf(source: Source, { items }: Pick<Covered, 'items'>): Span[] {
  const whole = { start: 0, end: source.text.length };
  const starts = [...splitSentences(source, whole), ...items].map(({ start }) => start);
  const edges = [...new Set([0, ...starts.slice(1), whole.end])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));
}

type Piece = Span & { why: CoverageWhy };

/** Cuts a region where its reason changes; what has no words goes with what stands before it. */
function piecesOf(source: Source, { start, end }: Span, painted: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && painted[to] === painted[from]) to += 1;
    join(pieces, { start: from, end: to, why: WHYS[painted[from] ?? 0] ?? 'open' }, source);
    from = to;
  }
  return pieces.filter((piece) => /\S/.test(source.text.slice(piece.start, piece.end)));
}

function join(pieces: Piece[], piece: Piece, source: Source): void {
  const last = pieces.at(-1);
  if (!last) pieces.push(piece);
  else if (last.why === piece.why || saysNothing(source, piece)) last.end = piece.end;
  else if (saysNothing(source, last)) pieces.splice(-1, 1, { ...piece, start: last.start });
  else pieces.push(piece);
}

function saysNothing(source: Source, { start, end, why }: Piece): boolean {
  const words = source.folded.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '');
  return words === '' || (why === 'open' && LINKING.test(words));
}

/** The innermost item at an offset. */
function itemFinder({ items }: Pick<Covered, 'items'>): (offset: number) => string | null {
  const sorted = [...items].sort((a, b) => a.start - b.start || a.level - b.level);
  return (offset) => {
    let found: string | null = null;
    for (const { id, start, end } of sorted) {
      if (start > offset) break;
      if (offset < end) found = id;
    }
    return found;
  };
}

/** The undecided sentences of one item, or of the whole plan. */
export const undecidedIn = ({ sentences }: Coverage, itemId?: string): CoveredSentence[] =>
  sentences.filter((one) => one.kind === 'undecided' && (itemId === undefined || one.itemId === itemId));

import type { CheckedPlan, Duty } from '@/lib/plan/checked-plan';

export type SheetBlock = { kind: 'heading' | 'paragraph' | 'fold'; offset: number; text: string };

/** Fewer checked paragraphs in a row are not worth folding away. */
const FOLD_FROM = 3;

type Shown = Pick<CheckedPlan, 'sourceText' | 'items' | 'title' | 'issuer' | 'documentNumber'>;

/** The lines of the document below its head; chapter lines are headings. The head (机关, 文号, 标题) is drawn apart. */
export function sheetBlocks(plan: Shown): SheetBlock[] {
  const chapters = new Set(plan.items.filter(({ level, number }) => level === 1 && number).map(({ start }) => start));
  const first = plan.items[0]?.start ?? 0;
  return linesOf(plan.sourceText)
    .filter(({ offset, text }) => offset >= first || !isHeadLine(plan, text))
    .map(({ offset, text }) => ({ kind: chapters.has(offset) ? 'heading' : 'paragraph', offset, text }));
}

function linesOf(source: string): { offset: number; text: string }[] {
  return [...source.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const text = line.trim();
    return text ? [{ offset: index + line.indexOf(text), text }] : [];
  });
}

function isHeadLine({ title, issuer, documentNumber }: Shown, line: string): boolean {
  return line === issuer || line === documentNumber || (line.includes(title) && line.length < title.length + 30);
}

/** Folds runs of paragraphs in which every duty is confirmed; `keep` says which duties must stay in sight. */
export function foldChecked(
  blocks: readonly SheetBlock[],
  duties: readonly Duty[],
  keep: (duty: Duty) => boolean,
): SheetBlock[] {
  const own = startsIn(blocks, duties);
  const isChecked = (block: SheetBlock) => {
    const inside = own.get(block) ?? [];
    return inside.length > 0 && !inside.some(keep);
  };
  return foldRuns(blocks, isChecked, (run) => {
    const count = run.reduce((sum, block) => sum + (own.get(block)?.length ?? 0), 0);
    return `中间 ${run.length} 段已核对，共 ${count} 条任务`;
  });
}

/** Folds away everything in which nothing is undecided. */
export function foldDecided(
  blocks: readonly SheetBlock[],
  undecided: readonly { start: number; end: number }[],
): SheetBlock[] {
  const isOpen = (block: SheetBlock) =>
    undecided.some(({ start, end }) => start < block.offset + block.text.length && end > block.offset);
  return foldRuns(
    blocks,
    (block) => !isOpen(block),
    (run) => `${run.length} 段没有未定的句子`,
    1,
  );
}

/** The blocks of a part of the text; what lies before and after it is one fold each. */
export function blocksWithin(blocks: readonly SheetBlock[], { start, end }: { start: number; end: number }) {
  const before = blocks.filter(({ offset, text }) => offset + text.length <= start).length;
  const within = blocks.filter(({ offset, text }) => offset + text.length > start && offset < end);
  return { before, within, after: blocks.length - before - within.length };
}

/** The duties that begin in each block. */
function startsIn(blocks: readonly SheetBlock[], duties: readonly Duty[]): Map<SheetBlock, Duty[]> {
  const found = new Map<SheetBlock, Duty[]>();
  const placed = duties.filter(({ start }) => start !== null).sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  let at = 0;
  for (const block of blocks) {
    const end = block.offset + block.text.length;
    while (at < placed.length && (placed[at]?.start ?? 0) < block.offset) at += 1;
    const from = at;
    while (at < placed.length && (placed[at]?.start ?? 0) < end) at += 1;
    found.set(block, placed.slice(from, at));
  }
  return found;
}

function foldRuns(
  blocks: readonly SheetBlock[],
  folds: (block: SheetBlock) => boolean,
  words: (run: readonly SheetBlock[]) => string,
  least = FOLD_FROM,
): SheetBlock[] {
  const folded: SheetBlock[] = [];
  let run: SheetBlock[] = [];
  const close = () => {
    const [first] = run;
    if (first && run.length >= least) folded.push({ kind: 'fold', offset: first.offset, text: words(run) });
    else folded.push(...run);
    run = [];
  };
  for (const block of blocks) {
    if (folds(block)) run.push(block);
    else {
      close();
      folded.push(block);
    }
  }
  close();
  return folded;
}

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
  const inBlock = (block: SheetBlock) => {
    const end = block.offset + block.text.length;
    return duties.filter(({ start }) => start !== null && start >= block.offset && start < end);
  };
  const folded: SheetBlock[] = [];
  let run: SheetBlock[] = [];
  const close = () => {
    folded.push(...(run.length >= FOLD_FROM ? [foldOf(run, run.flatMap(inBlock).length)] : run));
    run = [];
  };
  for (const block of blocks) {
    const own = inBlock(block);
    if (own.length > 0 && !own.some(keep)) run.push(block);
    else {
      close();
      folded.push(block);
    }
  }
  close();
  return folded;
}

const foldOf = (run: readonly SheetBlock[], duties: number): SheetBlock => ({
  kind: 'fold',
  offset: run[0]?.offset ?? 0,
  text: `中间 ${run.length} 段已核对，共 ${duties} 条任务`,
});

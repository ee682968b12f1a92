import type { ReactNode } from 'react';
import type { SourceBlock } from '@/components/ui/source-sheet';
import { SourceSheet } from '@/components/ui/source-sheet';
import { type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { undecidedIn } from '@/lib/plan/coverage';
import { openNames } from '@/lib/plan/open-questions';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import type { PlanView } from './plan-view';
import { blocksWithin, foldChecked, foldDecided, type SheetBlock, sheetBlocks } from './sheet-blocks';
import { sourceMarks } from './source-marks';

/** The part of the text in sight, and which of how many it is. */
export type SourcePart = { start: number; end: number; number: number; of: number };

/** The document as it was issued, with everything recognised marked in place; checked paragraphs fold. */
export function SourcePane({ checking, view, part }: { checking: PlanForChecking; view: PlanView; part: SourcePart }) {
  const { plan, coverage } = checking;
  const live = liveDuties(plan);
  const undecided = undecidedIn(coverage);
  const { before, within, after } = blocksWithin(sheetBlocks(plan), part);
  const unfold = (
    <a className="lk" href={view.with({ text: 'all' })}>
      展开
    </a>
  );
  const other = (step: number, words: string) => (
    <a className="lk" href={view.with({ part: String(part.number + step) })}>
      {words}
    </a>
  );
  const fold = (count: number, offset: number, text: string, action: ReactNode): SourceBlock[] =>
    count > 0 ? [{ kind: 'fold', offset, text: `${text} ${count} 段`, action }] : [];
  const blocks: SourceBlock[] = [
    ...fold(before, -1, '前面还有', other(-1, '上一部分')),
    ...shownBlocks(within, live, undecided, view).map(
      ({ kind, ...block }): SourceBlock => (kind === 'fold' ? { ...block, kind, action: unfold } : { ...block, kind }),
    ),
    ...fold(after, part.end, '后面还有', other(1, '下一部分')),
  ];
  const links = {
    duty: (id: string) => view.with({ duty: id }),
    sentence: (key: string) => view.with({ show: 'undecided', duty: key }),
  };
  return (
    <SourceSheet
      issuer={plan.issuer ?? undefined}
      number={plan.documentNumber ?? undefined}
      title={plan.title}
      blocks={blocks}
      marks={sourceMarks({ ...plan, duties: live, undecided }, part, links, view.dutyId)}
    />
  );
}

function shownBlocks(
  blocks: readonly SheetBlock[],
  live: readonly Duty[],
  undecided: ReturnType<typeof undecidedIn>,
  view: PlanView,
): SheetBlock[] {
  if (view.text === 'all') return [...blocks];
  if (view.text === 'undecided' || view.show === 'undecided') return foldDecided(blocks, undecided);
  const needsLook = (duty: Duty) =>
    duty.id === view.dutyId || duty.state === 'proposed' || openNames([duty]).length > 0;
  return foldChecked(blocks, live, needsLook);
}

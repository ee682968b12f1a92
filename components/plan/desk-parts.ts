import { undecidedIn } from '@/lib/plan/coverage';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { groupDuties } from './duty-groups';
import { choosePart, PART_ROWS, type PlanPart, partsOf } from './plan-parts';
import type { PlanView } from './plan-view';
import { sentenceKey } from './source-marks';

/** What of a plan is on the page: one part of the list, with its place in the source. `number` counts from 1. */
export type DeskParts = { parts: PlanPart[]; number: number; shown: PlanPart };

const WHOLE = { groups: [], first: 0, last: 0, start: 0 };

/** The parts of the chosen list and the one to show: the one asked for, else the one with what is open or was last. */
export function deskParts(checking: PlanForChecking, view: PlanView): DeskParts {
  const parts = listParts(checking, view);
  const { length } = checking.plan.sourceText;
  const number = view.show === 'undecided' ? sentencePart(checking, view) : choosePart(parts, view.part, view.dutyId);
  return { parts, number, shown: parts[number - 1] ?? { ...WHOLE, end: length } };
}

function listParts(checking: PlanForChecking, view: PlanView): PlanPart[] {
  const { plan, coverage } = checking;
  const { show } = view;
  const end = plan.sourceText.length;
  if (show === 'dropped') return [{ ...WHOLE, end }];
  if (show !== 'undecided') return partsOf(groupDuties(plan, show, view), end);
  const open = undecidedIn(coverage);
  const count = Math.max(1, Math.ceil(open.length / PART_ROWS));
  return Array.from({ length: count }, (_, index) => ({
    groups: [],
    first: index * PART_ROWS + 1,
    last: Math.min(open.length, (index + 1) * PART_ROWS),
    start: index === 0 ? 0 : (open[index * PART_ROWS]?.start ?? 0),
    end: open[(index + 1) * PART_ROWS]?.start ?? end,
  }));
}

function sentencePart({ coverage }: PlanForChecking, view: PlanView): number {
  if (view.part !== null) return view.part;
  const at = undecidedIn(coverage).findIndex((sentence) => sentenceKey(sentence) === view.dutyId);
  return at < 0 ? 1 : Math.floor(at / PART_ROWS) + 1;
}

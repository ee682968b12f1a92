/**
 * Scope: the matrix of a plan, bodies × tasks, as the office looks over a whole year. A cell holds the most urgent of its
 * periods: overdue before sent back before waiting for the office before in hand; done only when all are.
 */
export const CELLS = {
  overdue: { character: '逾', name: '逾期' },
  returned: { character: '退', name: '退回' },
  submitted: { character: '审', name: '待审' },
  open: { character: '办', name: '在办' },
  closed: { character: '结', name: '办结' },
  /** The body has no share of the task. Blank, but as wide as a character. */
  none: { character: '\u3000', name: '没有任务' },
} as const;

export type Cell = keyof typeof CELLS;
export type MatrixTask = { number: number; dutyId: string; anchor: string; text: string };
/** `cells`: what the body owes, as (place of the task in the plan's order from 0, cell). */
export type MatrixBody = { bodyId: string; bodyName: string; cells: readonly (readonly [number, Cell])[] };

/** Neighbouring cells of one kind, written as one stretch of text. */
export type Run = { from: number; cell: Cell; length: number };
export type MatrixRow = { bodyId: string; bodyName: string; runs: Run[]; line: string };

/** A body's line of the matrix: one character a task, and in words what it comes to. */
export function buildMatrixRow({ bodyId, bodyName, cells }: MatrixBody, tasks: number): MatrixRow {
  const line: Cell[] = Array.from({ length: tasks }, () => 'none');
  for (const [place, cell] of cells) line[place] = cell;
  return {
    bodyId,
    bodyName,
    runs: runsOf(line),
    line: sentenceOf(
      bodyName,
      cells.map(([, cell]) => cell),
    ),
  };
}

function runsOf(line: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  for (const [place, cell] of line.entries()) {
    const last = runs.at(-1);
    if (last?.cell === cell) last.length += 1;
    else runs.push({ from: place, cell, length: 1 });
  }
  return runs;
}

const COUNTED: readonly Cell[] = ['overdue', 'returned', 'submitted', 'open'];

/** 「市环保局：12 条办结 7 条，逾期 1 条，待审 2 条」 */
function sentenceOf(bodyName: string, cells: readonly Cell[]): string {
  const count = (wanted: Cell) => cells.filter((cell) => cell === wanted).length;
  const others = COUNTED.flatMap((cell) => (count(cell) > 0 ? [`${CELLS[cell].name} ${count(cell)} 条`] : []));
  return [`${bodyName}：${cells.length} 条办结 ${count('closed')} 条`, ...others].join('，');
}

/** What stands in one place of a row. */
export const cellAt = ({ runs }: Pick<MatrixRow, 'runs'>, place: number): Cell =>
  runs.find(({ from, length }) => place >= from && place < from + length)?.cell ?? 'none';

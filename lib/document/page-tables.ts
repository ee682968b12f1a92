import type { Line, Page, Rule, Run } from './page';
import { linesOfRuns, runOn } from './page-lines';
import { tableLines } from './table-text';

/** Borders nearer than this, in parts of the page's width, are one border. */
const NEAR = 0.004;
/** A line this much shorter than its cell (in letters) ends there; a fuller one runs on below. */
const FULL_CELL = 2.2;

type Grid = { xs: number[]; ys: number[]; rules: Rule[]; near: number };

/** The ruled tables of a page, as lines in their place, and the words outside of them. */
export function takeTables(page: Page): { rows: Line[]; rest: Run[] } {
  let rest = [...page.runs];
  const rows: Line[] = [];
  for (const grid of gridsOf(page)) {
    const inside = rest.filter((run) => isInside(grid, run));
    if (inside.length === 0) continue;
    rest = rest.filter((run) => !isInside(grid, run));
    rows.push(...rowsOf(grid, inside));
  }
  return { rows, rest };
}

/** Groups of crossing lines with at least two columns. */
function gridsOf({ rules, width }: Page): Grid[] {
  const near = width * NEAR;
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => isTouching(rule, other, near)));
    const merged = [rule, ...touched.flat()];
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups
    .map((group) => ({
      rules: group,
      near,
      xs: positions(
        group.filter(isUpright).map(({ x0 }) => x0),
        near,
      ),
      ys: positions(
        group.filter((rule) => !isUpright(rule)).map(({ y0 }) => y0),
        near,
      ),
    }))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

const isUpright = ({ x0, x1, y0, y1 }: Rule): boolean => Math.abs(y1 - y0) > Math.abs(x1 - x0);

const isTouching = (a: Rule, b: Rule, near: number): boolean =>
  a.x0 <= b.x1 + near && b.x0 <= a.x1 + near && a.y0 <= b.y1 + near && b.y0 <= a.y1 + near;

function positions(values: number[], near: number): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(value);
  }
  return found;
}

const middleOf = ({ x, y, width, size }: Run) => ({ x: x + width / 2, y: y - size * 0.35 });

function isInside({ xs, ys }: Grid, run: Run): boolean {
  const { x, y } = middleOf(run);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

/** The place between two borders. */
const slotOf = (borders: readonly number[], at: number): number =>
  Math.max(0, borders.findIndex((border) => border > at) - 1);

function rowsOf(grid: Grid, runs: readonly Run[]): Line[] {
  const { xs, ys } = grid;
  const cells = new Map<string, { row: number; column: number; runs: Run[] }>();
  for (const run of runs) {
    const { x, y } = middleOf(run);
    const at = firstOfMerged(grid, slotOf(ys, y), slotOf(xs, x));
    const key = `${at.row} ${at.column}`;
    const cell = cells.get(key) ?? { ...at, runs: [] };
    cell.runs.push(run);
    cells.set(key, cell);
  }
  const table = ys.slice(1).map(() => xs.slice(1).map(() => ''));
  for (const { row, column, runs: own } of cells.values()) {
    const words = cellWords(linesOfRuns(own), rightOf(grid, row, column) - (xs[column] ?? 0));
    const line = table[row];
    if (line) line[column] = words;
  }
  const size = runs[0]?.size ?? 0;
  return tableLines(table).map((text) => ({
    text,
    x: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    y: ys[0] ?? 0,
    size,
    row: true,
  }));
}

/** The upper left of the merged cell a place belongs to: up and left as long as no border is drawn between. */
function firstOfMerged(grid: Grid, row: number, column: number): { row: number; column: number } {
  let at = { row, column };
  while (at.column > 0 && !hasUpright(grid, at.row, at.column)) at = { ...at, column: at.column - 1 };
  while (at.row > 0 && !hasLevel(grid, at.row, at.column)) at = { ...at, row: at.row - 1 };
  return at;
}

function rightOf(grid: Grid, row: number, column: number): number {
  let right = column + 1;
  while (right < grid.xs.length - 1 && !hasUpright(grid, row, right)) right += 1;
  return grid.xs[right] ?? 0;
}

const between = (borders: readonly number[], slot: number): number =>
  ((borders[slot] ?? 0) + (borders[slot + 1] ?? 0)) / 2;

/** True when a border is drawn left of the place. */
function hasUpright({ xs, ys, rules, near }: Grid, row: number, column: number): boolean {
  const [x, y] = [xs[column] ?? 0, between(ys, row)];
  return rules.some((rule) => isUpright(rule) && Math.abs(rule.x0 - x) <= near && rule.y0 <= y && rule.y1 >= y);
}

/** True when a border is drawn above the place. */
function hasLevel({ xs, ys, rules, near }: Grid, row: number, column: number): boolean {
  const [x, y] = [between(xs, column), ys[row] ?? 0];
  return rules.some((rule) => !isUpright(rule) && Math.abs(rule.y0 - y) <= near && rule.x0 <= x && rule.x1 >= x);
}

function cellWords(lines: readonly Line[], width: number): string {
  return lines.reduce((words, line, index) => {
    const above = lines[index - 1];
    if (!above) return line.text;
    const isFull = above.right - above.x > width - FULL_CELL * above.size;
    return isFull ? runOn(words, line.text) : `${words} ${line.text}`;
  }, '');
}

/** Words in one place of a page. Lengths in the page's own unit, x from the left, y downwards, `y` at the foot of the words. */
export type Run = { text: string; x: number; y: number; width: number; size: number };

/** A straight line drawn on a page: the border of a table, or of something else. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

export type Page = { width: number; height: number; runs: readonly Run[]; rules: readonly Rule[] };

/** A line of words; `x` to `right` is what it fills. `row` marks a table's row, which never runs on. */
export type Line = { text: string; x: number; right: number; y: number; size: number; row: boolean };

import type { Line } from './page';

/** Lines of one page with its height. */
export type PageLines = { height: number; lines: Line[] };

const PAGE_NUMBER =
  /^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;
/** The outer parts of a page, in parts of its height, in which page numbers stand, and running heads at the deepest. */
const NUMBER_EDGE = 0.12;
const HEAD_EDGE = 0.2;
/** A running head stands at one height on every page; within this share of the page. */
const SAME_PLACE = 0.01;
const LEAST_REPEATS = 3;

/** Drops page numbers and what repeats in one place at the top or foot of most pages. */
export function dropFurniture(pages: readonly PageLines[]): PageLines[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const head of new Set(page.lines.map((line) => headOf(line, page.height))))
      if (head) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const least = Math.max(LEAST_REPEATS, pages.length / 2);
  return pages.map(({ height, lines }) => ({
    height,
    lines: lines.filter((line) => {
      if (isPageNumber(line, height)) return false;
      return (counts.get(headOf(line, height) ?? '') ?? 0) < least;
    }),
  }));
}

const isAtEdge = ({ y, row }: Line, height: number, edge: number): boolean =>
  !row && (y < height * edge || y > height * (1 - edge));

const isPageNumber = (line: Line, height: number): boolean =>
  isAtEdge(line, height, NUMBER_EDGE) && PAGE_NUMBER.test(line.text);

/** The words without figures and the place; null for a line that is no head or foot. */
const headOf = (line: Line, height: number): string | null =>
  isAtEdge(line, height, HEAD_EDGE)
    ? `${Math.round(line.y / (height * SAME_PLACE))} ${line.text.replace(/[\d\s]+/g, '')}`
    : null;

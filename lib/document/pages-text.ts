import type { Line, Page } from './page';
import { dropFurniture, type PageLines } from './page-furniture';
import { linesOfRuns, runOn } from './page-lines';
import { takeTables } from './page-tables';

type Margins = { left: number; right: number; size: number };

/** Chinese paragraphs begin two letters in; what begins within this many letters of the margin runs on. */
const INDENT = 1.2;
/** A line that ends within this many letters of the margin is full: marks may not begin a line, so a letter moves down. */
const FULL = 2;
const SAME_SIZE = 1.15;
/** The line of a title that fills this share of the page goes on below. */
const WIDE_TITLE = 0.7;
const OPENS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章条])/;
const ENDS_SENTENCE = /[。;；:：!！?？)）]$/;

/**
 * Pages of placed words → text with one paragraph a line: lines of a paragraph are put together again, also over the turn of
 * a page; page numbers and running heads are left out; ruled tables are rows.
 */
export function pagesText(pages: readonly Page[]): string {
  const lines = dropFurniture(pages.map(linesOfPage)).flatMap((page) => page.lines);
  const margins = marginsOf(lines.filter(({ row }) => !row));
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const last = paragraphs.length - 1;
    if (above && goesOn(above, line, margins)) paragraphs[last] = runOn(paragraphs[last] ?? '', line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs.join('\n');
}

function linesOfPage(page: Page): PageLines {
  const { rows, rest } = takeTables(page);
  const lines = [...linesOfRuns(rest), ...rows].sort((a, b) => a.y - b.y);
  return { height: page.height, lines };
}

/** Where most lines begin and where full lines end. */
function marginsOf(lines: readonly Line[]): Margins {
  const enough = Math.max(2, lines.length / 10);
  const starts = lines.map(({ x }) => Math.round(x));
  const common = starts.filter((x) => starts.filter((other) => Math.abs(other - x) <= 1).length >= enough);
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: Math.min(...(common.length > 0 ? common : starts)),
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    size: lines.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0,
  };
}

function goesOn(above: Line, line: Line, margins: Margins): boolean {
  const { left, right } = margins;
  if (above.row || line.row) return false;
  const ratio = Math.max(above.size, line.size) / Math.min(above.size, line.size);
  if (ratio > SAME_SIZE) return false;
  if (isTitle(above, margins) && isTitle(line, margins)) return isBroken(above, margins);
  if (above.right < right - FULL * above.size) return false;
  if (line.x > left + INDENT * line.size) return false;
  return !(OPENS_ITEM.test(line.text) && ENDS_SENTENCE.test(above.text));
}

const isTitle = ({ x, right: end, size }: Line, { left, right, size: usual }: Margins): boolean =>
  size > usual * SAME_SIZE && Math.abs(x - left - (right - end)) < 2 * size;

/** A title's line that has no end of its own: a bracket is open, or it is nearly as wide as the page. */
function isBroken({ text, x, right: end }: Line, { left, right }: Margins): boolean {
  return text.lastIndexOf('《') > text.lastIndexOf('》') || end - x > (right - left) * WIDE_TITLE;
}

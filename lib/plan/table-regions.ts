import { linesOf, type Source, type Span } from './source';
import { type Column, columnOf } from './table-columns';

/**
 * A stretch of text laid out as a table. `grid`: cells of a row on one line, between | or tabs; `drawn`: the same with
 * drawn lines between rows, so that a row may take several lines; `stream`: one cell a line.
 */
export type TableRegion = Span & { layout: 'grid' | 'drawn' | 'stream'; lines: Span[] };

const RULE = /^[\s─━═┄┅┈┉\-+=|┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╟╢╞╡]+$/;
const DRAWN = /[┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬─━═]{2}/;
const TOP_NUMBER = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;
const FEWEST_HEADINGS = 2;
const MOST_HEADINGS = 12;

/** True for a line of a drawn table that holds no text. */
export const isRule = (folded: string): boolean => RULE.test(folded) && DRAWN.test(folded);

/** The tables of a span, in order. */
export function findTableRegions(source: Source, span: Span): TableRegion[] {
  const lines = linesOf(source, span);
  const stops = nextStops(source, lines);
  const regions: TableRegion[] = [];
  for (let i = 0; i < lines.length; ) {
    const region =
      readBars(source, lines, i) ??
      readSpaced(source, lines, i) ??
      readHeadedStream(source, lines, { first: i, stops });
    if (region) regions.push(region);
    i += region?.lines.length ?? 1;
  }
  return regions.map(takeCellAbove(source, lines));
}

const words = (source: Source, line: Span | undefined) => (line ? source.folded.slice(line.start, line.end) : '');
const hasBars = (folded: string): boolean => folded.includes('|') || folded.includes('\t') || isRule(folded);

/** Lines that hold | or tabs, or stand between two lines that are nothing but |. */
function readBars(source: Source, lines: readonly Span[], first: number): TableRegion | null {
  if (!hasBars(words(source, lines[first]))) return null;
  let last = first;
  while (hasBars(words(source, lines[last + 1])) || words(source, lines[last]) === '|') {
    if (!lines[last + 1]) break;
    last += 1;
  }
  const own = lines.slice(first, last + 1);
  const folded = own.map((line) => words(source, line));
  const layout = folded.some(isRule)
    ? 'drawn'
    : folded.filter((line) => line === '|').length > own.length / 3
      ? 'stream'
      : 'grid';
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, layout, lines: own };
}

/** Headings on one line with blanks between them, and the lines below that have blanks too. */
function readSpaced(source: Source, lines: readonly Span[], first: number): TableRegion | null {
  const headings = words(source, lines[first]).slice(0, 80).split(/ +/).map(columnOf);
  if (
    headings.length < FEWEST_HEADINGS ||
    !headings.every((column) => column) ||
    !headings.some((column) => column?.holds === 'who')
  )
    return null;
  let last = first;
  while (/\S +\S/.test(words(source, lines[last + 1]))) last += 1;
  const own = lines.slice(first, last + 1);
  return last === first ? null : { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, layout: 'grid', lines: own };
}

/** For each line the next one, itself included, that ends a headed stream: a chapter, another table, the end. */
function nextStops(source: Source, lines: readonly Span[]): number[] {
  const stops = Array.from({ length: lines.length + 1 }, () => lines.length);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const folded = words(source, lines[i]).slice(0, 40);
    stops[i] = TOP_NUMBER.test(folded) || hasBars(words(source, lines[i])) ? i : (stops[i + 1] ?? lines.length);
  }
  return stops;
}

function headingsFrom(source: Source, lines: readonly Span[], first: number): Column[] {
  const headings: Column[] = [];
  for (const line of lines.slice(first, first + MOST_HEADINGS)) {
    const column = columnOf(words(source, line));
    if (!column) break;
    headings.push(column);
  }
  return headings;
}

/** A block of headings, one a line and one of them of responsible bodies, with the cells below it. */
function readHeadedStream(
  source: Source,
  lines: readonly Span[],
  { first, stops }: { first: number; stops: readonly number[] },
): TableRegion | null {
  const headings = headingsFrom(source, lines, first);
  if (headings.length < FEWEST_HEADINGS || !headings.some((column) => column.holds === 'who')) return null;
  const after = first + headings.length;
  const last = stops[after] ?? lines.length;
  // Below a chapter heading the lines are read as numbered items.
  if (last === after || TOP_NUMBER.test(words(source, lines[last]).slice(0, 40))) return null;
  const own = lines.slice(first, last);
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, layout: 'stream', lines: own };
}

/** A table of one cell a line begins with the cell above its first |. */
function takeCellAbove(source: Source, lines: readonly Span[]): (region: TableRegion) => TableRegion {
  const at = new Map(lines.map((line, i) => [line.start, i]));
  return (region) => {
    const above = lines[(at.get(region.start) ?? 0) - 1];
    if (region.layout !== 'stream' || words(source, region.lines[0]) !== '|' || !above || above.end - above.start > 40)
      return region;
    return { ...region, start: above.start, lines: [above, ...region.lines] };
  };
}

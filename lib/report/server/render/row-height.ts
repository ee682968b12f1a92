import { cellText, type ReportCell } from '@/lib/report/report-model';

/** Left and right of a cell's text, in digits of the default font. */
export const CELL_PADDING = 1;

/** Points of one line of 11 磅 text, and of the room above and below. */
const LINE = 15;
const ROOM = 5;

/** The tallest row Excel knows. */
const MAX_HEIGHT = 409;

/** A Chinese character is a little wider than two digits. */
const WIDE = 2.15;
const FIRST_WIDE_CODE = 0x2000;

/**
 * Height in points that shows every cell in full when wrapped at `fits`, the width of each column in digits. Written into
 * the file because LibreOffice and WPS do not measure wrapped rows when they open it.
 */
export function rowHeight(cells: readonly ReportCell[], fits: readonly number[]): number {
  let lines = 1;
  for (const [index, fit] of fits.entries()) lines = Math.max(lines, lineCount(cellText(cells[index] ?? ''), fit));
  return Math.min(MAX_HEIGHT, lines * LINE + ROOM);
}

const lineCount = (text: string, fit: number): number =>
  text.includes('\n')
    ? text.split('\n').reduce((lines, paragraph) => lines + wrappedLines(paragraph, fit), 0)
    : wrappedLines(text, fit);

/** Lines a text without line breaks takes when a line holds `fit` digits. */
function wrappedLines(text: string, fit: number): number {
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; at += 1) {
    const width = text.charCodeAt(at) < FIRST_WIDE_CODE ? 1 : WIDE;
    const breaks = used + width > fit;
    lines += breaks ? 1 : 0;
    used = breaks ? width : used + width;
  }
  return lines;
}

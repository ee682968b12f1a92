import { rowOf, sentenceOf } from './desk-pair';

type Point = { x: number; y: number };
export type Connector = { path: string; from: Point; to: Point };

/** Room the curve takes before the row, in px. */
const BEND = 30;
const HALF = 14;

/** The line from the end of a marked sentence to its row, in the desk's coordinates; null unless both can be seen. */
export function connectorOf(desk: HTMLElement, id: string): Connector | null {
  const row = rowOf(desk, id);
  const pieces = sentenceOf(desk, id).flatMap((piece) => [...piece.getClientRects()]);
  const [first] = pieces;
  if (!row || !first) return null;
  // The desk has no box of its own (display: contents); the line is drawn over the page's main part.
  const frame = (desk.parentElement ?? desk).getBoundingClientRect();
  const end = pieces.reduce((right, piece) => (piece.right > right.right ? piece : right), first);
  const side = row.getBoundingClientRect();
  if (side.left <= end.right || !isSeen(row, side.top) || !isSeen(sentenceOf(desk, id)[0], end.bottom)) return null;
  const from = { x: end.right - frame.left + 2, y: end.bottom - frame.top - 1 };
  const to = { x: side.left - frame.left, y: side.top - frame.top + 17 };
  const bend = to.x - BEND;
  const path = `M${from.x} ${from.y}H${bend - HALF}C${bend + 6} ${from.y} ${bend - 6} ${to.y} ${bend + HALF} ${to.y}H${to.x}`;
  return { path, from, to };
}

/** Is this height inside the pane that holds the element, above the bar at its lower edge? */
function isSeen(element: HTMLElement | undefined, y: number): boolean {
  const pane = element?.closest('.pane');
  if (!pane) return false;
  const { top, bottom } = pane.getBoundingClientRect();
  const foot = pane.querySelector('.pane-foot')?.clientHeight ?? 0;
  return y >= top && y <= bottom - foot;
}

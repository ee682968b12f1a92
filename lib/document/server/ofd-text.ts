import type { Run } from '@/lib/document/page';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/** A text box repeats a distance at most so often: `g 3 5.0` is three times 5.0. */
const MOST_DELTAS = 100_000;
/** Letters further apart than this many sizes are no longer one run. */
const BREAK = 1.8;

/** a b c d e f of a CTM: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];
type Placed = { text: string; x: number; y: number; width: number };

/** The words of a text object with their places on the page (GB/T 33190-2016, 11). Lengths in millimetres. */
export function placeGlyphs(object: XmlNode, [left = 0, top = 0]: readonly number[]): Run[] {
  const size = Number(object.attributes.Size ?? 0) || 1;
  const [a, b, c, d, e, f] = matrixOf(object.attributes.CTM);
  const across = (Number(object.attributes.HScale ?? 1) || 1) * (Math.hypot(a, b) || 1);
  let start = { x: 0, y: 0 };
  return childrenOf(object, 'ofd:TextCode').flatMap((code) => {
    // A missing X or Y goes on from the code before.
    start = { x: numberOf(code.attributes.X, start.x), y: numberOf(code.attributes.Y, start.y) };
    return runsOf(code, start, size).map(({ text, x, y, width }) => ({
      text,
      x: left + a * x + c * y + e,
      y: top + b * x + d * y + f,
      width: (width + size * letterWidth(text)) * across,
      size: size * (Math.hypot(c, d) || 1),
    }));
  });
}

export function matrixOf(text = ''): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text.trim() === '' ? [] : text.trim().split(/\s+/).map(Number);
  return [a, b, c, d, e, f];
}

/** Letters that follow each other on a line are one run; a leap begins another. */
function runsOf(code: XmlNode, from: { x: number; y: number }, size: number): Placed[] {
  const steps = { x: deltas(code.attributes.DeltaX), y: deltas(code.attributes.DeltaY) };
  const runs: Placed[] = [];
  let { x, y } = from;
  for (const [index, letter] of [...textOf(code).replace(/[\r\n]/g, '')].entries()) {
    const last = runs.at(-1);
    const [stepX, stepY] = [steps.x[index - 1] ?? steps.x.at(-1) ?? size, steps.y[index - 1] ?? 0];
    if (last) [x, y] = [x + stepX, y + stepY];
    if (last && Math.abs(stepX) < size * BREAK && Math.abs(stepY) < size / 2) {
      last.text += letter;
      last.width = x - last.x;
    } else runs.push({ text: letter, x, y, width: 0 });
  }
  return runs;
}

/** How wide the last letter is, in sizes. */
const letterWidth = (text: string): number => (/[\u0020-\u02ff]$/.test(text) ? 0.5 : 1);

const numberOf = (text: string | undefined, before: number): number =>
  text === undefined ? before : Number(text) || 0;

function deltas(text = ''): number[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < MOST_DELTAS; at += 1) {
    const isRepeated = words[at] === 'g';
    const times = isRepeated ? Math.min(Number(words[at + 1]) || 0, MOST_DELTAS) : 1;
    if (isRepeated) at += 2;
    found.push(...Array.from({ length: times }, () => Number(words[at]) || 0));
  }
  return found;
}

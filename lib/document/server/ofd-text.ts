import type { Run } from '@/lib/document/page';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/** A text box repeats a distance at most so often: `g 3 5.0` is three times 5.0. */
const MOST_DELTAS = 100_000;
/** Letters further apart than this many sizes are no longer one run. */
const BREAK = 1.8;

/** The words of a text object with their places on the page (GB/T 33190-2016, 11). Lengths in millimetres. */
export function placeGlyphs(object: XmlNode, [left = 0, top = 0]: readonly number[]): Run[] {
  const size = Number(object.attributes.Size ?? 0) || 1;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (object.attributes.CTM ?? '').trim()
    ? (object.attributes.CTM ?? '').trim().split(/\s+/).map(Number)
    : [];
  const scale = Math.hypot(c, d) || 1;
  const across = (Number(object.attributes.HScale ?? 1) || 1) * (Math.hypot(a, b) || 1);
  let start = { x: 0, y: 0 };
  return childrenOf(object, 'ofd:TextCode').flatMap((code) => {
    // A missing X or Y goes on from the code before.
    start = { x: numberOf(code.attributes.X, start.x), y: numberOf(code.attributes.Y, start.y) };
    const place = (x: number, y: number) => ({ x: left + a * x + c * y + e, y: top + b * x + d * y + f });
    return runsOf(code, start).map(({ text, x, y, width }) => ({
      text,
      ...place(x, y),
      width: (width + size * letterWidth(text)) * across,
      size: size * scale,
    }));
  });

  function runsOf(code: XmlNode, from: { x: number; y: number }) {
    const letters = [...textOf(code).replace(/[\r\n]/g, '')];
    const [dx, dy] = [deltas(code.attributes.DeltaX), deltas(code.attributes.DeltaY)];
    const runs: { text: string; x: number; y: number; width: number }[] = [];
    let [x, y] = [from.x, from.y];
    for (const [index, letter] of letters.entries()) {
      const last = runs.at(-1);
      const stepX = dx[index - 1] ?? dx.at(-1) ?? size;
      const stepY = dy[index - 1] ?? 0;
      if (index > 0) [x, y] = [x + stepX, y + stepY];
      if (last && Math.abs(stepX) < size * BREAK && Math.abs(stepY) < size / 2) {
        last.text += letter;
        last.width = x - last.x;
      } else runs.push({ text: letter, x, y, width: 0 });
    }
    return runs;
  }
}

/** How wide the last letter is, in sizes. */
const letterWidth = (text: string): number => (/[\u0020-\u02ff]$/.test(text) ? 0.5 : 1);

const numberOf = (text: string | undefined, before: number): number =>
  text === undefined ? before : Number(text) || 0;

function deltas(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== 'g') found.push(Number(words[at]) || 0);
    else {
      const times = Math.min(Number(words[at + 1]) || 0, MOST_DELTAS - found.length);
      for (let time = 0; time < times; time += 1) found.push(Number(words[at + 2]) || 0);
      at += 2;
    }
  }
  return found;
}

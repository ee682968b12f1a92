import type { Line, Run } from './page';

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Gaps in parts of the size of the letters: between Latin words, and between words set apart in Chinese. */
const LATIN_GAP = 0.2;
const CHINESE_GAP = 1.2;

/** Runs in the order of reading: lines from the top, each from the left. */
export function linesOfRuns(runs: readonly Run[]): Line[] {
  const words = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y);
  const groups: Run[][] = [];
  for (const run of words) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && run.y - first.y < Math.min(run.size, first.size) / 2) last.push(run);
    else groups.push([run]);
  }
  return groups.map(lineOf);
}

function lineOf(group: Run[]): Line {
  const runs = [...group].sort((a, b) => a.x - b.x);
  let text = '';
  let [x, right, y] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const run of runs) {
    const words = run.text.trim();
    if (text !== '' && isApart(text, words, { gap: run.x - right, size: run.size })) text += ' ';
    text += words;
    x = Math.min(x, run.x);
    right = Math.max(right, run.x + run.width);
    y = Math.max(y, run.y);
  }
  return { text, x, right, y, size: Math.max(...runs.map(({ size }) => size)), row: false };
}

function isApart(before: string, after: string, { gap, size }: { gap: number; size: number }): boolean {
  const isWide = WIDE.test(before.slice(-1)) || WIDE.test(after.charAt(0));
  return gap > size * (isWide ? CHINESE_GAP : LATIN_GAP);
}

/** Two pieces of one sentence: Chinese runs on, Latin words keep their distance. */
export const runOn = (before: string, after: string): string =>
  WIDE.test(before.slice(-1)) || WIDE.test(after.charAt(0)) ? before + after : `${before} ${after}`;

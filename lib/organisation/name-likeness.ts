import { pinyin } from 'pinyin-pro';

/** A name with the sound of each of its characters, without tones. */
export type Sounded = { text: string; sounds: readonly string[] };

/** Reads a name aloud; what is no Chinese character stands for itself. */
export function sounded(text: string): Sounded {
  return { text, sounds: pinyin(text, { toneType: 'none', type: 'array' }) };
}

export type Likeness = { score: number; why: string };

const SAME_SOUND: Likeness = { score: 0.93, why: '拼音相同' };
const NEAR_SOUND: Likeness = { score: 0.8, why: '拼音只差一个音' };
/** What is merely spelt alike never outweighs what is known. */
const MOST_FOR_SPELLING = 0.9;
/** An abbreviation keeps the order of the letters; shorter names fit almost anything. */
const SHORTEST_ABBREVIATION = 3;
const SHORTEST_NEAR_SOUND = 4;

/**
 * How like a printed name is to a body's own spelling, 0 to 1, and why: homophones (市发改为, 市住健局), abbreviations
 * whose letters stand in order in the full name (市食药监局), else mere closeness of spelling.
 */
export function likenessOf(printed: Sounded, own: Sounded, mayBeLonger: boolean): Likeness {
  const close = closeness(printed.text, own.text);
  const spelling: Likeness = { score: Math.min(close, MOST_FOR_SPELLING), why: '字形相近' };
  const short = abbreviates(printed.text, own.text, mayBeLonger);
  const abbreviation: Likeness = { score: short ? 0.75 + close / 5 : 0, why: '简称' };
  return best([soundOf(printed, own), abbreviation, spelling]);
}

/** The likeness with the highest score; the first of equals. */
export function best(all: readonly Likeness[]): Likeness {
  return all.reduce((a, b) => (b.score > a.score ? b : a), { score: 0, why: '' });
}

function abbreviates(printed: string, own: string, mayBeLonger: boolean): boolean {
  if (printed.length < SHORTEST_ABBREVIATION || own.length < SHORTEST_ABBREVIATION) return false;
  return isSubsequence(printed, own) || (mayBeLonger && isSubsequence(own, printed));
}

/** Equal sounds, or one sound apart with at least one misprint that sounds right; a mere other character is spelling. */
function soundOf(printed: Sounded, own: Sounded): Likeness {
  const nothing = { score: 0, why: '' };
  const length = printed.sounds.length;
  if (length !== own.sounds.length || length < SHORTEST_ABBREVIATION) return nothing;
  let other = 0;
  let misprints = 0;
  for (let i = 0; i < length; i += 1) {
    if (printed.sounds[i] !== own.sounds[i]) other += 1;
    else if (printed.text[i] !== own.text[i]) misprints += 1;
  }
  if (other === 0) return SAME_SOUND;
  return other === 1 && misprints > 0 && length >= SHORTEST_NEAR_SOUND ? NEAR_SOUND : nothing;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** Below this closeness nobody looks, so the distance need not be measured. */
const LEAST = 0.5;

function closeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.abs(a.length - b.length) > longest * LEAST) return 0;
  return 1 - editDistance(a, b) / longest;
}

/** Levenshtein distance, two rows at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

import type { Body, BodyAlias } from './body';
import { foldText, withoutPinyin } from './fold-text';

type BodySuggestion = { body: Body; score: number };
export type BodyMatch =
  | { kind: 'exact'; body: Body }
  | { kind: 'alias'; body: Body }
  | { kind: 'suggestions'; suggestions: readonly BodySuggestion[] };

const MOST_SUGGESTIONS = 5;
/** Below this a suggestion has less than half of its letters in common with the name and only distracts. */
const LEAST_SCORE = 0.5;
const PLACE = /^[\p{Script=Han}]{1,6}?(?=[省市县区州](?!场|政|容))/u;
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/人民政府办公室$/, '政府办'],
  [/人民政府/g, '政府'],
  [/委员会$/, '委'],
  [/办公室$/, '办'],
  [/[和与]/g, ''],
];

/** One spelling for names that differ only in width, script, blanks, inserted pinyin or table lines. */
function normaliseBodyName(name: string): string {
  return withoutPinyin(foldText(name)).replace(/[\s|│┃]+/g, '');
}

/** 衡阳市发展和改革委员会 → 市发展改革委: the place's own name, 人民 and 和 dropped, 委员会 and 办公室 short. */
function shortForm(name: string): string {
  const local = normaliseBodyName(name).replace(PLACE, '');
  return LONG_FORMS.reduce((text, [long, short]) => text.replace(long, short), local);
}

/**
 * Which body a printed name means. `exact`: its full or short name, also with or without the city's name, 人民 and 和
 * (市X局 = 衡阳市X局); `alias`: a name a person has tied to it; otherwise the likeliest bodies, best first, none
 * chosen: an unknown name waits for a person. Two bodies of one spelling are suggested, never guessed.
 */
export function matchBody(name: string, bodies: readonly Body[], aliases: readonly BodyAlias[]): BodyMatch {
  const wanted = normaliseBodyName(name);
  const exact = only(bodies, (body) => [body.name, body.shortName].some((own) => normaliseBodyName(own) === wanted));
  if (exact) return { kind: 'exact', body: exact };
  const alias = aliases.find((one) => normaliseBodyName(one.alias) === wanted);
  const known = alias && bodies.find((body) => body.id === alias.bodyId);
  if (known) return { kind: 'alias', body: known };
  const short = shortForm(name);
  const same = only(bodies, (body) => [body.name, body.shortName].some((own) => shortForm(own) === short));
  if (same) return { kind: 'exact', body: same };
  return { kind: 'suggestions', suggestions: suggestBodies(short, bodies) };
}

function only(bodies: readonly Body[], fits: (body: Body) => boolean): Body | null {
  const [first, second] = bodies.filter(fits);
  return first && !second ? first : null;
}

function suggestBodies(short: string, bodies: readonly Body[]): BodySuggestion[] {
  return bodies
    .map((body) => ({ body, score: Math.max(likeness(short, body.name), likeness(short, body.shortName)) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.body.name.localeCompare(b.body.name, 'zh'))
    .slice(0, MOST_SUGGESTIONS);
}

/** 0 to 1: an abbreviation whose letters stand in order in the full name counts above mere closeness of spelling. */
function likeness(short: string, name: string): number {
  const own = shortForm(name);
  const longest = Math.max(short.length, own.length);
  if (longest === 0) return 0;
  const close = 1 - editDistance(short, own) / longest;
  const abbreviates = short.length >= 3 && (isSubsequence(short, own) || isSubsequence(own, short));
  return abbreviates ? 0.75 + close / 4 : close;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
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

import { type NameSounds, nameSounds, syllableOf } from '@/lib/organisation/name-sounds';
import { plainSpelling, type SearchQuery, type SearchWord } from './search-query';

/** How well a spelling answers, the best first. */
const RANKS = ['exact', 'prefix', 'initials', 'contains'] as const;

export type Rank = (typeof RANKS)[number];

const NOT: number = RANKS.length;
const EXACT = RANKS.indexOf('exact');
const PREFIX = RANKS.indexOf('prefix');
const INITIALS = RANKS.indexOf('initials');
const CONTAINS = RANKS.indexOf('contains');
/** One letter stands in almost every name. */
const FEWEST_INSIDE = 2;

/**
 * How a thing with these spellings answers the query, or null when a word is in none of them. Exact before prefix (full
 * pinyin from the start counts as one), before initials from the start (sfgw), before anything further inside. Of several
 * words the weakest counts.
 */
export function rankOf(query: SearchQuery, spellings: readonly string[]): Rank | null {
  if (query.words.length === 0) return null;
  const plain = spellings.map(plainSpelling);
  if (plain.includes(query.text)) return 'exact';
  const weakest = Math.max(...query.words.map((word) => bestOf(word, plain)));
  return RANKS[weakest] ?? null;
}

function bestOf(word: SearchWord, spellings: readonly string[]): number {
  return spellings.reduce(
    (best, spelling) => Math.min(best, byText(word.text, spelling), bySound(word, spelling)),
    NOT,
  );
}

function byText(word: string, spelling: string): number {
  if (spelling === word) return EXACT;
  if (spelling.startsWith(word)) return PREFIX;
  return spelling.includes(word) ? CONTAINS : NOT;
}

function bySound({ letters }: SearchWord, spelling: string): number {
  if (letters === null || !/\p{Script=Han}/u.test(spelling)) return NOT;
  return soundRank(letters, nameSounds(spelling));
}

function soundRank(letters: string, sounds: NameSounds): number {
  const at = syllableOf(sounds, letters);
  if (at === 0) return PREFIX;
  if (sounds.initials.startsWith(letters)) return INITIALS;
  const inside = at > 0 || sounds.initials.includes(letters);
  return inside && letters.length >= FEWEST_INSIDE ? CONTAINS : NOT;
}

export type Found = { rank: Rank };

/** The order of two answers; equals stay as they came. */
export const byRank = (a: Found, b: Found): number => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank);

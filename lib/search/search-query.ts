import { foldText } from '@/lib/organisation/fold-text';
import { LONGEST_QUERY } from './search-hit';

/** One word of a query; `letters` when it may be pinyin or initials. */
export type SearchWord = { text: string; letters: string | null };

export type SearchQuery = { text: string; words: readonly SearchWord[] };

/**
 * One spelling for what differs only in script, width, case or the shape of brackets: 衡政办函〔2016〕24号 as it is typed,
 * 衡政办函[2016]24号. `PLAIN_SQL` does the same to a column.
 */
export function plainSpelling(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');
}

/** The words of what was typed, cut at 60 characters; every word must be found. */
export function parseSearchQuery(typed: string): SearchQuery {
  const words = plainSpelling(typed.slice(0, LONGEST_QUERY))
    .split(/\s+/)
    .map((text) => ({ text, letters: lettersOf(text) }))
    .filter(({ text }) => text !== '');
  return { text: words.map(({ text }) => text).join(' '), words };
}

/** Input methods part syllables with an apostrophe: xi'an. */
function lettersOf(word: string): string | null {
  const letters = word.replace(/'/g, '');
  return /^[a-z]+$/.test(letters) ? letters : null;
}

/** The word as a LIKE pattern that finds it anywhere; % _ \ typed by a person are themselves. */
export const likePattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

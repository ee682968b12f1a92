import { Converter } from 'opencc-js/t2cn';
import { TAIWAN_WORDS } from './taiwan-words';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

/** Marks with a half-width twin that Unicode's own tables leave alone or map to another mark; the bars of drawn tables. */
const MARKS: Record<string, string> = {
  '　': ' ',
  '﹐': ',',
  '．': '.',
  '﹔': ';',
  '﹕': ':',
  '○': '〇',
  '｡': '。',
  '﹑': '、',
  '﹙': '(',
  '﹚': ')',
  '〖': '【',
  '〗': '】',
  '│': '|',
  '┃': '|',
  '║': '|',
  '︱': '|',
};
const ODD_MARK =
  /[\uff01-\uff5e\u3000\ufe50-\ufe5a\u25cb\uff61\u3016\u3017\u2502\u2503\u2551\ufe31\u00a0\u2000-\u200b\u202f\u205f\ufeff]/g;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const WORDS = new RegExp(TAIWAN_WORDS.map(([converted]) => `(?:${converted})`).join('|'), 'g');
const MEANT = TAIWAN_WORDS.map(
  ([converted, meant]) => [new RegExp(`^${converted.replace(/\(\?!.*$/, '')}$`), meant] as const,
);

/**
 * The copy that reading works on: simplified characters, half-width marks, ordinary blanks. It has the length of the
 * text given, unit for unit (UTF-16), so a place in the copy is the same place in the original, from which every
 * quotation is taken.
 */
export function foldText(text: string): string {
  return text.replace(ODD_MARK, foldMark).replace(/\p{Script=Han}+/gu, simplify);
}

function foldMark(mark: string): string {
  const code = mark.charCodeAt(0);
  if (MARKS[mark]) return MARKS[mark];
  return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : ' ';
}

/**
 * Words are converted together (乾隆 stays, 乾淨 becomes 干净); where that changes the length, character by character.
 * Taiwan's words are only looked for where the characters were traditional.
 */
function simplify(run: string): string {
  const whole = toSimplified(run);
  if (whole === run) return run;
  if (whole.length === run.length) return whole.replace(WORDS, meantBy);
  return Array.from(run, (character) => {
    const one = toSimplified(character);
    return one.length === character.length ? one : character;
  }).join('');
}

const meantBy = (word: string): string => MEANT.find(([pattern]) => pattern.test(word))?.[1] ?? word;

/** Names in some copies carry a reading behind each rare character: 區(qū). The folded text without them. */
export function withoutPinyin(folded: string): string {
  return folded.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gi, '');
}

import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

/** Marks with a half-width twin that Unicode's own tables leave alone or map to another mark. */
const MARKS: Record<string, string> = { '　': ' ', '﹐': ',', '．': '.', '﹔': ';', '﹕': ':', '○': '〇', '｡': '。' };
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const BLANK = /[\u00a0\u2000-\u200b\u202f\u205f\ufeff]/;

/**
 * The copy that reading works on: simplified characters, half-width marks, ordinary blanks. It has the length of the
 * text given, unit for unit (UTF-16), so a place in the copy is the same place in the original, from which every
 * quotation is taken.
 */
export function foldText(text: string): string {
  return text.split('\n').map(foldLine).join('\n');
}

function foldLine(line: string): string {
  return Array.from({ length: line.length }, (_, i) => foldMark(line.charAt(i)))
    .join('')
    .replace(/\p{Script=Han}+/gu, simplify);
}

function foldMark(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  return MARKS[mark] ?? (BLANK.test(mark) ? ' ' : mark);
}

/** Words are converted together (乾隆 stays, 乾淨 becomes 干净); where that changes the length, character by character. */
function simplify(run: string): string {
  const whole = toSimplified(run);
  if (whole.length === run.length) return whole;
  return Array.from(run, (character) => {
    const one = toSimplified(character);
    return one.length === character.length ? one : character;
  }).join('');
}

/** Names in some copies carry a reading behind each rare character: 區(qū). The folded text without them. */
export function withoutPinyin(folded: string): string {
  return folded.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/gi, '');
}

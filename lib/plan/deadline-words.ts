/** Words a deadline is made of. Every pattern is bounded, so that reading at one place costs the same in any text. */

/** A count in digits or Chinese figures up to 99; 半 is a half. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** A year before 年: in figures, or said from the plan's year. */
export const YEAR =
  '(?:(?:19|20)\\d\\d|[一二][〇零0九][〇零0一二三四五六七八九]{2}|[12]\\d(?=年[底末])|今|本|当|同|明|次|翌|去|上|前)';
export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY =
  '(?:[12]\\d|3[01]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
/** 「前」 and its forms; a deadline that says it is meant as one. */
export const BEFORE = '(?:之前|以前|前(?!期|后|述|款|者|往|列|沿|提|置|端|景)|之内|以内|内(?!部|容|设|控|外|江|蒙))';

const DIGITS = '零一二三四五六七八九';

/** 「15」 15, 「两」 2, 「十二」 12, 「二十」 20, 「三十一」 31, 「半」 0.5; NaN for anything else. */
export function readNumber(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (printed === '半') return 0.5;
  const figures = printed.replaceAll('两', '二').replace(/[〇0]/g, '零');
  const parts = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(figures);
  if (!parts || figures === '') return Number.NaN;
  const [, tens, ten, ones] = parts;
  return (ten ? digit(tens ?? '一') * 10 : 0) + (ones ? digit(ones) : 0);
}

/** 「二〇一六」 → 「2016」; a year said from the plan's (今, 明) stays as it is. */
export function readYearWord(printed: string): string {
  if (/^\d\d$/.test(printed)) return `20${printed}`;
  if (!/^[一二]/.test(printed)) return printed;
  return Array.from(printed, (figure) => digit(figure === '〇' || figure === '0' ? '零' : figure)).join('');
}

const digit = (figure: string): number => DIGITS.indexOf(figure);

/** Matches `pattern` (sticky) at a place of the text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** At most `most` characters before a place, back to the last full stop: where the words around a deadline begin. */
export function wordsBefore(text: string, at: number, most = 24): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(Math.max(...[...'。;!?'].map((mark) => before.lastIndexOf(mark))) + 1);
}

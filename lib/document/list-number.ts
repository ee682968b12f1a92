const DIGITS = '〇一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const ENCLOSED = 20;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

type Script = { digits: string; units: readonly string[] };
const PLAIN: Script = { digits: DIGITS, units: ['', '十', '百', '千'] };
const FORMAL: Script = { digits: FORMAL_DIGITS, units: ['', '拾', '佰', '仟'] };

/** 21 → 二十一, 110 → 一百一十; larger numbers than 9999 do not number paragraphs. */
function counted(value: number, { digits, units }: Script): string {
  const figures = [...String(value)].map(Number);
  let zero = false;
  let said = '';
  for (const [index, figure] of figures.entries()) {
    const unit = units[figures.length - 1 - index] ?? '';
    if (figure === 0) zero = said !== '';
    else {
      said += `${zero ? digits.charAt(0).replace('〇', '零') : ''}${digits.charAt(figure)}${unit}`;
      zero = false;
    }
  }
  return said.replace(/^一十/, '十');
}

const spelled = (value: number): string => String(value).replace(/\d/g, (figure) => DIGITS.charAt(Number(figure)));
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function roman(value: number): string {
  let [left, said] = [value, ''];
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) said += sign;
  }
  return said;
}

const from = (first: number) => (value: number) =>
  value <= ENCLOSED ? String.fromCodePoint(first + value - 1) : String(value);
const circled = from(0x2460);
const chinese = (value: number) => counted(value, PLAIN);
const formal = (value: number) => counted(value, FORMAL);
const cycle = (signs: string) => (value: number) => signs.charAt((value - 1) % signs.length);

/** Number formats of Word (ECMA-376 17.18.59 ST_NumberFormat) that number paragraphs in Chinese documents. */
const FORMATS: Record<string, (value: number) => string> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseLegal: formal,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  ideographDigital: spelled,
  japaneseDigitalTenThousand: spelled,
  taiwaneseDigital: spelled,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474),
  decimalEnclosedFullstop: from(0x2488),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  none: () => '',
};

/** A number as Word prints it in a list: (3, chineseCounting) → 三; formats without a row print 1, 2, 3. */
export function listNumber(value: number, format: string): string {
  const say = FORMATS[format];
  return say && value > 0 && value < 10_000 ? say(value) : String(value);
}

/** `1.` needs no blank before the text; a bare number does, or it would run into the first word. */
export const numberedText = (number: string, text: string): string =>
  /[\p{L}\p{N}]$/u.test(number) && !/\p{Script=Han}$/u.test(number) ? `${number} ${text}` : `${number}${text}`;

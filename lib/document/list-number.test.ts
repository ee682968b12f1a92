import { expect, it } from 'vitest';
import { listNumber, numberedText } from './list-number';

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'japaneseCounting', '十'],
  [19, 'taiwaneseCountingThousand', '十九'],
  [20, 'chineseCountingThousand', '二十'],
  [101, 'chineseCounting', '一百零一'],
  [110, 'chineseCounting', '一百一十'],
  [3, 'chineseLegalSimplified', '叁'],
  [12, 'ideographDigital', '一二'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircleChinese', '21'],
  [7, 'decimalEnclosedParen', '⑺'],
  [4, 'decimalFullWidth', '４'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [11, 'ideographTraditional', '甲'],
  [5, 'somethingNew', '5'],
])('%i in %s is %s', (value, format, said) => {
  expect(listNumber(value, format)).toBe(said);
});

it('parts a bare number from the words, and nothing else', () => {
  expect([numberedText('1', '公开'), numberedText('一、', '公开'), numberedText('', '公开')]).toEqual([
    '1 公开',
    '一、公开',
    '公开',
  ]);
});

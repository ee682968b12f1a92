import { describe, expect, it } from 'vitest';
import { chineseNumeral } from './chinese-numeral';

describe('chineseNumeral', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i → %s', (value, expected) => expect(chineseNumeral(value)).toBe(expected));

  it.each([0, 100, 1.5])('refuses %d', (value) => expect(() => chineseNumeral(value)).toThrow(RangeError));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPoints, multiplyRatio, points, roundPoints } from './points';

describe('points', () => {
  it.each([
    ['79', '90', '87.78'],
    ['86.345', '100', '86.35'],
    ['-0.005', '100', '-0.01'],
  ])('%s 满分 %s 折成百分制四舍五入得 %s', (value, full, expected) => {
    expect(formatPoints(multiplyRatio(points(value), 100n, BigInt(full), 2), 2)).toBe(expected);
  });

  it('折算：87.78 的 4% 是 3.51', () => {
    expect(formatPoints(multiplyRatio(points('87.78'), 4n, 100n, 2))).toBe('3.51');
  });

  it('涡阳 2020Q3：(81.22+0.64)/(100.00+0.64)×100 = 81.34', () => {
    expect(formatPoints(multiplyRatio(points('81.86'), 100_0000n, points('100.64'), 2))).toBe('81.34');
  });

  it('refuses what is not a decimal', () => {
    for (const text of ['', '1e3', '1.23456', '１２', 'NaN', '--1']) expect(() => points(text)).toThrow(RangeError);
  });

  it('prints what it read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (n) => {
        const text = `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
        expect(formatPoints(points(text), 2)).toBe(n === 0 ? '0.00' : text);
        expect(roundPoints(points(text), 2)).toBe(points(text));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { rowHeight } from './row-height';

const ONE_LINE = rowHeight(['一'], [20]);

describe('rowHeight', () => {
  it('最高的一格定行高', () => {
    expect(rowHeight(['一', '字'.repeat(27)], [20, 20])).toBeGreaterThan(rowHeight(['一', '字'.repeat(18)], [20, 20]));
    expect(rowHeight(['一', { number: '97.50' }], [20, 20])).toBe(ONE_LINE);
  });

  it('刚好一行不加高，多一个字加一行，换行符也算', () => {
    expect(rowHeight(['1'.repeat(20)], [20])).toBe(ONE_LINE);
    const two = rowHeight(['1'.repeat(21)], [20]);
    expect(two).toBeGreaterThan(ONE_LINE);
    expect(rowHeight(['甲\n乙'], [20])).toBe(two);
  });

  it('不超过 Excel 的最高行', () => expect(rowHeight(['字'.repeat(5000)], [20])).toBe(409));
});

import { describe, expect, it } from 'vitest';
import { likestTexts, pairTexts } from './match-texts';

const LAST_YEAR = ['每季度公开饮用水水源水质', '公开本部门预算和决算', '组织一次政务公开培训', '公开空气质量状况'];
const THIS_YEAR = [
  '公开空气质量状况和污染源',
  '每月公开饮用水水源和水龙头水质',
  '公开本部门预算和决算',
  '建设政策解读专栏',
];

describe('pairing two lists of texts', () => {
  it('finds each text again, changed or moved, and leaves the others alone', () => {
    const pairs = pairTexts(LAST_YEAR, THIS_YEAR, 0.5).map(({ from, to }) => [from, to]);
    expect(pairs).toEqual([
      [0, 1],
      [1, 2],
      [3, 0],
    ]);
  });
  it('keeps the order of the lists where the same words stand twice', () => {
    const twice = ['及时更新', '公开预算', '及时更新'];
    expect(pairTexts(twice, twice, 0.5).map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
  it('offers the likest first', () => {
    const [offers = []] = likestTexts(['公开空气质量'], THIS_YEAR, { least: 0.2, most: 2 });
    expect(offers[0]?.to).toBe(0);
  });
  it('has nothing to say of empty lists', () => {
    expect(pairTexts([], THIS_YEAR, 0.5)).toEqual([]);
    expect(pairTexts(LAST_YEAR, [], 0.5)).toEqual([]);
  });
});

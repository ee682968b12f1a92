import { describe, expect, it } from 'vitest';
import { points } from '@/lib/shared/points';
import { rankByTotal } from './rank';

const entry = (body: string, group: string | null, total: string | null) => ({
  body,
  sheet: { group, total: total === null ? null : points(total) },
});

describe('rankByTotal', () => {
  it('equal totals share a place and the next one is skipped: 1, 2, 2, 4', () => {
    const ranked = rankByTotal([
      entry('甲', '市直部门', '80'),
      entry('乙', '市直部门', '90'),
      entry('丙', '市直部门', '80.00'),
      entry('丁', '市直部门', '79.99'),
    ]);
    expect(ranked.map(({ body, rank }) => `${body}${rank}`)).toEqual(['甲2', '乙1', '丙2', '丁4']);
  });

  it('each group has its own first place', () => {
    const ranked = rankByTotal([entry('甲', '市直部门', '60'), entry('乙', '县市区', '90'), entry('丙', null, '1')]);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });

  it('a body without a total has no place and takes none', () => {
    const ranked = rankByTotal([entry('甲', '县市区', null), entry('乙', '县市区', '0')]);
    expect(ranked.map(({ rank }) => rank)).toEqual([null, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { letterPairs, likenessOf } from './text-likeness';

const likeness = (a: string, b: string) => likenessOf(letterPairs(a), letterPairs(b));

describe('how alike two texts are', () => {
  it('is 1 for the same words, whatever the marks between them', () => {
    expect(likeness('推进“三公”经费公开。', '推进三公经费公开')).toBe(1);
  });
  it('is 0 for nothing in common and for no text', () => {
    expect(likeness('推进环保公开', '做好教育收费')).toBe(0);
    expect(likeness('', '')).toBe(0);
  });
  it('ranks a changed sentence above another one', () => {
    const now = '每季度公开饮用水水源水质状况';
    expect(likeness(now, '每月公开饮用水水源和水龙头水质状况')).toBeGreaterThan(likeness(now, '公开空气质量状况'));
  });
  it('counts pairs as often as they stand', () => {
    expect(likeness('公开公开公开', '公开')).toBeLessThan(0.5);
  });
});

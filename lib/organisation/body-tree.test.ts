import { describe, expect, it } from 'vitest';
import { isBelow, waysDown } from './body-tree';

const node = (id: string, parentId: string | null = null) => ({ id, parentId });
const TREE = [node('city'), node('county', 'city'), node('town', 'county'), node('other', 'city')];

describe('the tree of bodies', () => {
  it('a body is not put below itself or one of its own', () => {
    expect(isBelow('county', 'county', TREE)).toBe(true);
    expect(isBelow('town', 'city', TREE)).toBe(true);
    expect(isBelow('other', 'county', TREE)).toBe(false);
    expect(isBelow('city', 'town', TREE)).toBe(false);
  });

  it('tells the way down, and ends in a circle that should not be', () => {
    expect(waysDown('town', TREE).map(({ id }) => id)).toEqual(['city', 'county']);
    expect(waysDown('city', TREE)).toEqual([]);
    expect(waysDown('a', [node('a', 'b'), node('b', 'a')]).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

import { expect, test } from 'vitest';
import { parseTrailFilter, trailAddress } from './trail-filter';

test('an address and its filter give each other back', () => {
  const filter = { kind: 'plan.issued', account: '张 三', before: 120 } as const;
  const query = Object.fromEntries(new URL(trailAddress(filter), 'http://x').searchParams);
  expect(parseTrailFilter(query)).toEqual(filter);
});

test('what is not understood is left out', () => {
  expect(parseTrailFilter({ kind: 'nothing', account: [' a'], before: '-1; DROP' })).toEqual({
    kind: null,
    account: null,
    before: null,
  });
  expect(trailAddress({})).toBe('/trail');
});

import { expect, test } from 'vitest';
import { periodName, periodStart } from './period';

test.each([
  ['2016', '2016-01-01', '2016年'],
  ['2016Q1', '2016-01-01', '2016年第1季度'],
  ['2016Q3', '2016-07-01', '2016年第3季度'],
  ['2016H1', '2016-01-01', '2016年上半年'],
  ['2016H2', '2016-07-01', '2016年下半年'],
  ['2016-09', '2016-09-01', '2016年9月'],
  ['2016-12', '2016-12-01', '2016年12月'],
])('%s begins on %s and is called %s', (period, start, name) => {
  expect(periodStart(period)).toBe(start);
  expect(periodName(period)).toBe(name);
});

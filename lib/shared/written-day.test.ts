import { expect, it } from 'vitest';
import { findDay, readDay } from './written-day';

it.each(['2019-01-01', '2019/1/1', '2019.1.1', '2019年1月1日', '2019 年 1 月 1 日'])('reads %s', (text) => {
  expect(readDay(text)).toBe('2019-01-01');
});

it('tells an empty cell from one that holds no day, or more than a day', () => {
  expect(readDay('')).toBeNull();
  for (const text of ['2019-02-30', '2019.13.1', '年底', '2019-01-01 前', '于2019-01-01']) {
    expect(readDay(text)).toBeUndefined();
  }
});

it('finds the day among other words, and where it stands', () => {
  expect(findDay('发布于2019年1月1日，')).toEqual({ day: '2019-01-01', start: 3, end: 12 });
  expect(findDay('2019-02-30')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { findAlike, type KnownPage, type NewPage, pageAddresses, pageKey, plainIndexNumber } from './find-alike';

const given: NewPage = {
  url: 'https://www.a.gov.cn/gk/1.html',
  title: '三季度水质公告',
  publishedOn: localDate('2016-10-08'),
  indexNumber: '430400/2016-001',
};
const known: KnownPage = {
  id: 'k',
  title: '别的',
  url: 'https://b.gov.cn/2.html',
  publishedOn: localDate('2016-01-01'),
  indexNumber: null,
};
const reasons = (change: Partial<KnownPage>, page: Partial<NewPage> = {}) =>
  findAlike({ ...given, ...page }, [{ ...known, ...change }])[0]?.reasons ?? [];

describe('pageKey', () => {
  it.each([
    ['http://a.gov.cn/gk/1.html', 'https://www.a.gov.cn/gk/1.html'],
    ['http://a.gov.cn:80/gk/', 'https://a.gov.cn/gk'],
    ['http://a.gov.cn:443/gk#top', 'https://a.gov.cn/gk'],
    ['http://a.gov.cn', 'https://www.a.gov.cn/'],
    ['http://a.gov.cn/gk/?id=1', 'https://a.gov.cn/gk?id=1'],
  ])('%s is %s', (one, other) => {
    expect(pageKey(one)).toBe(pageKey(other));
  });

  it.each([
    ['http://a.gov.cn/gk?id=1', 'http://a.gov.cn/gk?id=2'],
    ['http://a.gov.cn:8080/gk', 'http://a.gov.cn/gk'],
    ['http://www2.a.gov.cn/gk', 'http://a.gov.cn/gk'],
    ['http://a.gov.cn/GK', 'http://a.gov.cn/gk'],
  ])('%s is not %s', (one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });
});

describe('pageAddresses', () => {
  it.each(['https://www.a.gov.cn/gk/1.html', 'http://a.gov.cn/', 'http://a.gov.cn/gk/?id=1&x=a?b'])(
    'names %s and only addresses of the same page',
    (address) => {
      const all = pageAddresses(address);
      expect(all).toContain(address);
      expect(new Set(all.map(pageKey))).toEqual(new Set([pageKey(address)]));
    },
  );
});

describe('findAlike', () => {
  it.each<[string, Partial<KnownPage>, string[]]>([
    ['nothing in common', {}, []],
    ['the same page by another address', { url: 'http://a.gov.cn/gk/1.html/' }, ['same-page']],
    ['the same index number', { indexNumber: '430400/2016-001' }, ['index-number']],
    [
      'the same title on the same day',
      { title: '《三季度 水质公告》', publishedOn: given.publishedOn },
      ['title-and-date'],
    ],
    ['the same title on another day', { title: given.title }, []],
    ['a file has no day', { title: given.title, url: null, publishedOn: null }, []],
  ])('%s', (_, change, expected) => {
    expect(reasons(change)).toEqual(expected);
  });

  it('two pages without an index number have none in common', () => {
    expect(reasons({ indexNumber: null }, { indexNumber: null })).toEqual([]);
  });

  it('the one with most reasons comes first', () => {
    const both = { ...known, id: 'both', title: given.title, publishedOn: given.publishedOn, url: given.url };
    const one = { ...known, id: 'one', indexNumber: given.indexNumber };
    expect(findAlike(given, [one, both]).map(({ id }) => id)).toEqual(['both', 'one']);
  });

  it('an index number is compared without blanks and widths', () => {
    expect(plainIndexNumber(' ４３０４00／2016 -a１')).toBe('430400/2016-A1');
  });
});

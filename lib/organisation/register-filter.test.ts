import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { SINCE_UNKNOWN } from './body';
import type { BodyLine } from './body-record';
import { filterRegister, parseRegisterFilter, registerAddress } from './register-filter';

const TODAY = localDate('2016-10-12');
const held = { title: '在任', phone: null, validFrom: localDate('2016-01-01'), validTo: null };
const POSTS = [
  { id: 'd', kind: 'deputy', ...held },
  { id: 'c', kind: 'contact', ...held },
] as const;
const line = (shortName: string, given: Partial<BodyLine> = {}): BodyLine => ({
  id: shortName,
  name: `衡阳${shortName}`,
  shortName,
  kind: 'department',
  group: null,
  level: 'city',
  parentId: null,
  parentName: null,
  validFrom: SINCE_UNKNOWN,
  validTo: null,
  aliases: [],
  posts: [...POSTS],
  successors: [],
  ...given,
});
const LINES = [
  line('市发改委', { aliases: ['市发展改革委'] }),
  line('市财政局', { posts: [POSTS[0]] }),
  line('市审计局', { posts: [POSTS[0], { ...POSTS[1], validTo: localDate('2016-11-01') }] }),
  line('衡南县', { kind: 'county', posts: [] }),
  line('三塘镇', { kind: 'town', posts: [] }),
  line('市药监局', { validTo: localDate('2015-12-31') }),
  line('市工商局', { validTo: localDate('2018-12-31') }),
];
const shown = (query: Record<string, string>) =>
  filterRegister(LINES, parseRegisterFilter(query), TODAY).map(({ shortName }) => shortName);

describe('which bodies the directory shows', () => {
  it.each([
    ['发展改革', ['市发改委']],
    ['fagaiwei', ['市发改委']],
    ['sfgw', ['市发改委']],
    ['FaGai', ['市发改委']],
    ['czj', ['市财政局']],
    ['没有', []],
  ])('search %s', (q, names) => {
    expect(shown({ q })).toEqual(names);
  });

  it('by kind, of today, ended, and with a post nobody holds now or soon', () => {
    expect(shown({ kind: 'county' })).toEqual(['衡南县']);
    expect(shown({})).toHaveLength(6);
    expect(shown({ view: 'ended' })).toEqual(['市药监局']);
    expect(shown({ view: 'vacant' })).toEqual(['市财政局', '市审计局', '衡南县']);
  });

  it('an address says the filter, nonsense is left out', () => {
    expect(registerAddress(parseRegisterFilter({ q: '市', kind: 'county', view: 'vacant', page: '2' }))).toBe(
      '/bodies?q=%E5%B8%82&kind=county&view=vacant&page=2',
    );
    expect(registerAddress(parseRegisterFilter({ kind: 'x', view: 'y', page: '-1' }))).toBe('/bodies');
  });
});

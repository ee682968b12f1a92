import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { findVacancies } from './body-post';

describe('分管领导一名，联系人一名以上', () => {
  it.each([
    ['都有', [{ kind: 'deputy' }, { kind: 'contact' }, { kind: 'contact' }], []],
    [
      '联系人调走了，没有接的',
      [{ kind: 'deputy' }, { kind: 'contact', validTo: localDate('2016-09-30') }],
      ['contact'],
    ],
    ['一个也没有', [], ['deputy', 'contact']],
  ] as const)('%s', (_, posts, vacant) => {
    expect(findVacancies(posts.map((post) => ({ validTo: null, ...post })))).toEqual(vacant);
  });
});

import { describe, expect, it } from 'vitest';
import { decidePost } from './decide-post';

const DEPUTY = { id: 'd', kind: 'deputy', title: '副局长甲' } as const;
const CONTACT = { id: 'c', kind: 'contact', title: '办公室乙' } as const;

describe('谁接谁的岗位', () => {
  it('分管领导只有一名：空着才能任，否则要写明接谁', () => {
    expect(decidePost([CONTACT], { kind: 'deputy', replacesId: null })).toEqual({ ok: true, value: null });
    expect(decidePost([DEPUTY], { kind: 'deputy', replacesId: null })).toEqual({
      ok: false,
      refusal: { code: 'post-held', facts: { post: '分管领导', title: '副局长甲' } },
    });
    expect(decidePost([DEPUTY], { kind: 'deputy', replacesId: 'd' })).toEqual({ ok: true, value: DEPUTY });
  });

  it('联系人可以有几名', () => {
    expect(decidePost([CONTACT], { kind: 'contact', replacesId: null })).toEqual({ ok: true, value: null });
  });

  it('要接的人已经不在，或不是这个岗位', () => {
    const stale = { ok: false, refusal: { code: 'stale' } };
    expect(decidePost([CONTACT], { kind: 'contact', replacesId: 'gone' })).toEqual(stale);
    expect(decidePost([DEPUTY, CONTACT], { kind: 'contact', replacesId: 'd' })).toEqual(stale);
  });
});

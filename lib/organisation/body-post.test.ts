import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { findComingVacancies, findVacancies, type PostKind, personalNumberIn } from './body-post';

const post = (kind: PostKind, from: string, to: string | null = null) => ({
  kind,
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
});
const TODAY = localDate('2016-10-12');

describe('分管领导一名，联系人一名以上', () => {
  it.each([
    ['都有', [post('deputy', '2016-01-01'), post('contact', '2016-01-01'), post('contact', '2016-05-01')], []],
    [
      '联系人调走了，没有接的',
      [post('deputy', '2016-01-01'), post('contact', '2016-01-01', '2016-09-30')],
      ['contact'],
    ],
    ['今天离任，今天起就空缺', [post('deputy', '2016-01-01', '2016-10-12'), post('contact', '2016-01-01')], ['deputy']],
    ['明天才到任', [post('deputy', '2016-10-13'), post('contact', '2016-10-12')], ['deputy']],
    ['一个也没有', [], ['deputy', 'contact']],
  ])('%s', (_, posts, vacant) => {
    expect(findVacancies(posts, TODAY)).toEqual(vacant);
  });

  it('说出将要空缺的日子；有人接的不算', () => {
    const leaving = [post('deputy', '2016-01-01', '2016-11-01'), post('contact', '2016-01-01', '2016-11-01')];
    expect(findComingVacancies(leaving, TODAY)).toEqual([
      { kind: 'deputy', from: '2016-11-01' },
      { kind: 'contact', from: '2016-11-01' },
    ]);
    expect(findComingVacancies([...leaving, post('contact', '2016-11-01')], TODAY)).toEqual([
      { kind: 'deputy', from: '2016-11-01' },
    ]);
    expect(findComingVacancies([...leaving, post('contact', '2016-11-02')], TODAY)).toHaveLength(2);
  });
});

describe('只登记办公电话', () => {
  it.each([
    ['0734-8866123', null],
    ['8866123 转 601', null],
    ['张三 13873412345', 'mobile'],
    ['+86 138-7341-2345', 'mobile'],
    ['430401198001011234', 'identity'],
    ['43040119800101123X', 'identity'],
    ['衡政办函〔2016〕24号', null],
  ])('%s', (text, found) => {
    expect(personalNumberIn(text)).toBe(found);
  });
});

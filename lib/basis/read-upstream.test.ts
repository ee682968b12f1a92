import { expect, it } from 'vitest';
import { DEMO_PROVINCE_PLAN } from '@/prisma/seed/demo-province-plan';
import { readUpstream } from './read-upstream';

it('a provincial plan gives its number, its day and its sentences, each in its place', () => {
  const read = readUpstream(DEMO_PROVINCE_PLAN);
  expect(read).toMatchObject({
    title: '湖南省2016年政务公开工作要点（演示文本）',
    documentNumber: '湘政办函〔2016〕62号',
    issuedOn: '2016-05-30',
  });
  expect(read.clauses.length).toBeGreaterThanOrEqual(15);
  expect(read.clauses.map(({ ordinal }) => ordinal)).toEqual(read.clauses.map((_, index) => index));
  for (const { text, start, end } of read.clauses) expect(DEMO_PROVINCE_PLAN.slice(start, end)).toBe(text);
  const water = read.clauses.find(({ text }) => text.includes('用户水龙头水质'));
  expect(water).toMatchObject({ anchor: '一（三）', title: '推进环境保护信息公开' });
});

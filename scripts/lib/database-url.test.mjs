import { expect, it } from 'vitest';
import { describeDatabase, explainConnectionError } from './database-url.mjs';

it('shows a database without user and password', () => {
  expect(describeDatabase('postgresql://yaodian:s%40cret@db.city:6432/gov?sslmode=require')).toBe('db.city:6432/gov');
  expect(describeDatabase('postgres://u:p@10.0.0.1/gov')).toBe('10.0.0.1:5432/gov');
});

it.each(['mysql://u:p@h/x', 'h:5432', 'postgresql://', 'postgresql://u:p@@:/x'])('knows %s as no address', (text) => {
  expect(describeDatabase(text)).toBeNull();
});

it.each([
  ['ECONNREFUSED', '连不上'],
  ['ENOTFOUND', '找不到数据库主机'],
  ['28P01', '不接受这个用户名或密码'],
  ['3D000', '不存在'],
  [undefined, '没有按 PostgreSQL 的方式回答'],
])('explains %s', (code, words) => {
  expect(explainConnectionError({ code }, 'h:5432/x')).toContain(words);
});

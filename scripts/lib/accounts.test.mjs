import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { accountTable, displayWidth, makeSetupCode } from './accounts.mjs';

it('aligns columns by what a terminal shows', () => {
  const accounts = [
    { role: '科长', name: '周敏', username: 'zhoumin', password: 'a1' },
    { role: '政务公开科', name: '欧阳建国', username: 'ou', password: 'b2' },
  ];
  const [heading, ...rows] = accountTable(accounts);
  const columnOf = (line, word) => displayWidth(line.slice(0, line.indexOf(word)));
  expect(rows.map((row, index) => columnOf(row, accounts[index].username))).toEqual(
    Array(2).fill(columnOf(heading, '用户名')),
  );
});

it('makes a code that is read without mistakes, and its SHA-256', () => {
  const { code, sha256 } = makeSetupCode();
  expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
  expect(sha256).toBe(createHash('sha256').update(code).digest('hex'));
});

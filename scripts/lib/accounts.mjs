/** Who can sign in after a start: the demo city's accounts, or the first administrator by a one-time code. */
import { createHash, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** No 0 O 1 I L: the code is read from one screen and typed on another. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function demoAccountsFile(dataFolder) {
  return path.join(dataFolder, 'demo-accounts.json');
}

/**
 * What prisma/seed.ts left: `{ today?: 'YYYY-MM-DD', accounts: { role, name, username, password, shown }[] }`; null without
 * a demo city.
 */
export function readDemo(dataFolder) {
  const file = demoAccountsFile(dataFolder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Columns a terminal gives to `text`: Chinese characters and full-width signs take two. */
export function displayWidth(text) {
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(letter) ? 2 : 1), 0);
}

/** The accounts as aligned lines under a heading. */
export function accountTable(accounts) {
  const rows = [
    ['角色', '岗位', '用户名', '密码'],
    ...accounts.map(({ role, name, username, password }) => [role, name, username, password]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]))));
  const pad = (text, column) => text + ' '.repeat(widths[column] - displayWidth(text));
  return rows.map((row) => `  ${row.map(pad).join('  ').trimEnd()}`);
}

/** True when the migrated database has an account. */
export async function hasAccount(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('account') is not null as exists");
    if (!rows[0].exists) return false;
    const found = await client.query('select exists (select 1 from account) as found');
    return found.rows[0].found;
  } finally {
    await client.end();
  }
}

/** A one-time code for the first administrator, and the SHA-256 (hex) that the server compares with. */
export function makeSetupCode() {
  const group = () => Array.from({ length: 4 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  const code = [group(), group(), group()].join('-');
  return { code, sha256: createHash('sha256').update(code).digest('hex') };
}

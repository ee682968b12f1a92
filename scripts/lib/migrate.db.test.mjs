import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createDatabase, dropDatabase } from './database-admin.mjs';
import { migrate } from './migrate.mjs';
import { findSchemaDrift } from './schema-drift.mjs';

const adminUrl = inject('databaseServer');
const urlOf = (name) => Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
const cluster = { url: urlOf };
let folder;

function writeMigration(name, sql) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

async function rowsOf(sql) {
  const client = new pg.Client({ connectionString: urlOf('migrate_test') });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'yaodian-migrations-'));
  await createDatabase(adminUrl, 'migrate_test');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await dropDatabase(adminUrl, 'migrate_test');
});

it('applies each migration once when several processes start together', async () => {
  writeMigration('1_init', 'create table t (n int); insert into t values (1);');
  writeMigration('2_more', 'insert into t values (2);');
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(urlOf('migrate_test'), folder)));
  expect(applied.flat()).toEqual(['1_init', '2_more']);
  expect(await rowsOf('select n from t order by n')).toEqual([{ n: 1 }, { n: 2 }]);
});

it('leaves nothing of a migration that fails', async () => {
  writeMigration('1_init', 'create table t (n int); select 1/0;');
  await expect(migrate(urlOf('migrate_test'), folder)).rejects.toThrow('数据库升级 1_init 没有成功');
  expect(await rowsOf("select to_regclass('t') as t")).toEqual([{ t: null }]);
  writeMigration('1_init', 'create table t (n int);');
  expect(await migrate(urlOf('migrate_test'), folder)).toEqual(['1_init']);
});

it('refuses a migration edited after it was applied', async () => {
  writeMigration('1_init', 'create table t (n int);');
  await migrate(urlOf('migrate_test'), folder);
  writeMigration('1_init', 'create table t (n bigint);');
  await expect(migrate(urlOf('migrate_test'), folder)).rejects.toThrow('被改动过');
});

it('has migrations that equal prisma/schema', async () => {
  expect(await findSchemaDrift(cluster)).toBe('');
});

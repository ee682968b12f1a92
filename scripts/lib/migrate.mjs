/**
 * Applies prisma/migrations/<name>/migration.sql in order of name. The record is kept in Prisma's own table
 * `_prisma_migrations`, so that the ordinary command line agrees wherever its engine is at hand.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { failure } from './failure.mjs';

/** The number Prisma itself locks while it migrates: the two never run at once. */
const ADVISORY_LOCK = 72707369;

const CREATE_TABLE = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null,
  "checksum" varchar(64) not null,
  "finished_at" timestamptz,
  "migration_name" varchar(255) not null,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(),
  "applied_steps_count" integer not null default 0
)`;

/** SHA-256 of a migration's text as lower-case hex, the way Prisma records it. */
export function checksumOf(sql) {
  return createHash('sha256').update(sql).digest('hex');
}

/** The migrations of a folder, oldest first: `{ name, sql, checksum }[]`. */
function readMigrations(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: checksumOf(sql) };
    });
}

/**
 * What is still to do, given the rows of `_prisma_migrations` (`{ migration_name, checksum, finished_at }`).
 * Throws a failure when the past was changed: an applied migration edited or missing, or one left unfinished.
 */
export function pendingMigrations(migrations, rows) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw failure(`数据库已升级到更新的版本（${row.migration_name}），不能用这个旧版本打开。请换回新版本的程序。`);
    }
    if (!row.finished_at) {
      throw failure(`数据库升级 ${row.migration_name} 上次没有做完。请先从备份恢复数据库，再重新启动。`);
    }
    if (row.checksum !== migration.checksum) {
      throw failure(`数据库升级文件 ${row.migration_name} 在执行之后被改动过。请恢复原文件，改动另写成新的升级文件。`);
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function applyOne(client, migration) {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw failure(
      `数据库升级 ${migration.name} 没有成功，数据库保持升级前的样子。请把 data/logs/start.log 发给维护人员。`,
      error,
    );
  }
}

/**
 * Brings the database at `databaseUrl` up to date; returns the names applied now. Each migration is one transaction
 * together with its record. Several processes may call this at once: the later ones wait and find nothing to do.
 */
export async function migrate(databaseUrl, folder) {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(CREATE_TABLE);
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null',
    );
    const pending = pendingMigrations(migrations, rows);
    for (const migration of pending) await applyOne(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

import { expect, it } from 'vitest';
import { checksumOf, pendingMigrations } from './migrate.mjs';

const first = { name: '1_init', sql: 'select 1', checksum: checksumOf('select 1') };
const second = { name: '2_more', sql: 'select 2', checksum: checksumOf('select 2') };
const done = { migration_name: first.name, checksum: first.checksum, finished_at: new Date(0) };

it('records a migration by the SHA-256 of its text', () => {
  expect(checksumOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('applies what is not recorded', () => {
  expect(pendingMigrations([first, second], [done])).toEqual([second]);
});

it('refuses an applied migration that was edited', () => {
  expect(() => pendingMigrations([{ ...first, checksum: second.checksum }], [done])).toThrow(
    '1_init 在执行之后被改动过',
  );
});

it('refuses a database that is ahead of the program', () => {
  expect(() => pendingMigrations([], [done])).toThrow('更新的版本（1_init）');
});

it('refuses a migration that was left unfinished', () => {
  expect(() => pendingMigrations([first], [{ ...done, finished_at: null }])).toThrow('1_init 上次没有做完');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'yaodian-fingerprint-'));
mkdirSync(path.join(root, 'app'));
const write = (name, text) => writeFileSync(path.join(root, 'app', name), text);
const current = (options) => fingerprint(root, ['app', 'missing'], options);
afterAll(() => rmSync(root, { recursive: true }));

it('follows content and names, not times', () => {
  write('a.ts', '1');
  const before = current();
  write('a.ts', '1');
  expect(current()).toBe(before);
  write('a.ts', '2');
  expect(current()).not.toBe(before);
  write('a.ts', '1');
  write('b.ts', '1');
  expect(current()).not.toBe(before);
  expect(current({ isIgnored: (file) => file.endsWith('b.ts') })).toBe(before);
  expect(current({ also: ['20'] })).not.toBe(current({ also: ['22'] }));
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { missingPlatforms } from './lock-platforms.mjs';
import { ROOT } from './paths.mjs';

it('names what a mirror left out, with version and platform', () => {
  const optionalDependencies = { '@next/swc-darwin-arm64': '16.4.6', '@next/swc-linux-x64-gnu': '16.4.6' };
  const present = { version: '16.4.6', optional: true };
  const lock = {
    packages: { 'node_modules/next': { optionalDependencies }, 'node_modules/@next/swc-linux-x64-gnu': present },
  };
  expect(missingPlatforms(lock)).toEqual([
    {
      folder: 'node_modules/@next/swc-darwin-arm64',
      entry: { version: '16.4.6', optional: true, cpu: ['arm64'], os: ['darwin'] },
    },
  ]);
});

it('finds package-lock.json complete, so that npm ci accepts it everywhere', () => {
  expect(missingPlatforms(JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')))).toEqual([]);
});

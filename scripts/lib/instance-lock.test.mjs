import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findInstance, takeLock } from './instance-lock.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('lets one in and tells the second who holds the folder', async () => {
  const first = await takeLock(folder, { pid: 1, port: 3000 });
  expect(await takeLock(folder, { pid: 2, port: 3001 })).toEqual({ holder: { pid: 1, port: 3000 } });
  first.release();
  expect(await findInstance(folder)).toBeNull();
});

it('is free again after the holder was killed outright', async () => {
  const holdScript = `import('${new URL('./instance-lock.mjs', import.meta.url).href}').then(async ({ takeLock }) => {
    await takeLock(${JSON.stringify(folder)}, { pid: process.pid });
    console.log('held');
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ['-e', holdScript]);
  await once(child.stdout, 'data');
  expect((await takeLock(folder, {})).holder).toEqual({ pid: child.pid });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await takeLock(folder, {});
  expect(lock.release).toBeTypeOf('function');
  lock.release();
});

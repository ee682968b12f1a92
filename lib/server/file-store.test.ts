import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDiskStore } from './disk-store';
import type { FileStore, LocalFile } from './file-store';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'store-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** The least that fulfils the contract: what another store has to do. */
function openMemoryStore(): FileStore {
  const kept = new Map<string, { bytes: Buffer; storedAt: Date }>();
  return {
    async put({ path, sha256 }) {
      kept.set(sha256, { bytes: await readFile(path), storedAt: new Date() });
      await rm(path);
    },
    async open(sha256) {
      const bytes = kept.get(sha256)?.bytes;
      return bytes ? { size: bytes.length, bytes: new Blob([new Uint8Array(bytes)]).stream() } : null;
    },
    has: async (sha256) => kept.has(sha256),
    async remove(sha256, before) {
      const found = kept.get(sha256);
      return found !== undefined && found.storedAt < before && kept.delete(sha256);
    },
    async *list() {
      for (const [sha256, { storedAt }] of kept) yield { sha256, storedAt };
    },
  };
}

async function aFile(bytes = randomBytes(1000)): Promise<LocalFile> {
  const path = join(home, randomBytes(8).toString('hex'));
  await writeFile(path, bytes);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
const later = () => new Date(Date.now() + 1000);
const hashes = async (store: FileStore) => {
  const found: string[] = [];
  for await (const { sha256 } of store.list()) found.push(sha256);
  return found.sort();
};

describe.each<[string, () => FileStore]>([
  ['on disk', () => openDiskStore(join(home, randomBytes(8).toString('hex')))],
  ['in memory', openMemoryStore],
])('a store %s', (_, openStore) => {
  it('gives back what was put into it, and uses the local file up', async () => {
    const store = openStore();
    const bytes = randomBytes(200_000);
    const file = await aFile(bytes);
    expect(await store.has(file.sha256)).toBe(false);
    expect(await store.open(file.sha256)).toBeNull();
    await store.put(file);
    const opened = await store.open(file.sha256);
    expect(opened?.size).toBe(bytes.length);
    expect(Buffer.from(await new Response(opened?.bytes).arrayBuffer()).equals(bytes)).toBe(true);
    expect(await store.has(file.sha256)).toBe(true);
    await expect(readFile(file.path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('equal bytes are stored once, and are new again when they come again', async () => {
    const store = openStore();
    const bytes = randomBytes(1000);
    await store.put(await aFile(bytes));
    const between = new Date();
    await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(between.getTime());
    const again = await aFile(bytes);
    await store.put(again);
    expect(await hashes(store)).toEqual([again.sha256]);
    expect(await store.remove(again.sha256, between)).toBe(false);
    expect(await store.has(again.sha256)).toBe(true);
  });

  it('lists everything with the time it was stored', async () => {
    const store = openStore();
    const files = [await aFile(), await aFile(), await aFile()];
    for (const file of files) await store.put(file);
    expect(await hashes(store)).toEqual(files.map(({ sha256 }) => sha256).sort());
    for await (const { storedAt } of store.list()) expect(Math.abs(storedAt.getTime() - Date.now())).toBeLessThan(5000);
  });

  it('removes what is older than the time given, once, and nothing younger', async () => {
    const store = openStore();
    const file = await aFile();
    await store.put(file);
    expect(await store.remove(file.sha256, new Date(Date.now() - 60_000))).toBe(false);
    expect(await store.has(file.sha256)).toBe(true);
    expect(await store.remove(file.sha256, later())).toBe(true);
    expect(await store.has(file.sha256)).toBe(false);
    expect(await store.remove(file.sha256, later())).toBe(false);
    expect(await hashes(store)).toEqual([]);
  });

  it('put and remove at the same time: what came last is there', async () => {
    const store = openStore();
    const bytes = randomBytes(1000);
    const { sha256 } = await aFile(bytes);
    const before = new Date(Date.now() - 60_000);
    for (let round = 0; round < 20; round += 1) {
      const file = await aFile(bytes);
      await Promise.all([store.put(file), store.remove(sha256, before), store.remove(sha256, before)]);
      expect(await store.has(sha256)).toBe(true);
    }
  });
});

it('what a crash left between place and removal is back at the next listing', async () => {
  const root = join(home, 'crashed');
  const store = openDiskStore(root);
  const file = await aFile();
  await store.put(file);
  const place = join(root, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
  await mkdir(join(root, 'leaving'));
  await rename(place, join(root, 'leaving', `${file.sha256}.1`));
  expect(await hashes(store)).toEqual([file.sha256]);
  expect(await readdir(join(root, 'leaving'))).toEqual([]);
});

it('a place whose file was stored anew in the middle of its removal keeps it', async () => {
  const root = join(home, 'raced');
  const store = openDiskStore(root);
  const bytes = randomBytes(1000);
  const before = new Date(Date.now() - 60_000);
  for (let round = 0; round < 20; round += 1) {
    const file = await aFile(bytes);
    await store.put(file);
    const old = new Date(before.getTime() - 60_000);
    await utimes(join(root, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256), old, old);
    const again = await aFile(bytes);
    await Promise.all([store.remove(file.sha256, before), store.put(again)]);
    expect(await store.has(file.sha256)).toBe(true);
  }
});

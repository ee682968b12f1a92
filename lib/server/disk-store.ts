import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '@/lib/shared/new-id';
import type { FileStore, StoredItem } from './file-store';

const HASH = /^[0-9a-f]{64}$/;
const FAN = /^[0-9a-f]{2}$/;
/** What `remove` has taken from its place and not yet decided about. */
const LEAVING = 'leaving';

/**
 * The store as a folder: `ab/cd/abcd…`. Local files must lie on the same disk, since they are moved, not copied. A file's
 * time of change says when it was stored.
 */
export function openDiskStore(root: string): FileStore {
  const placeOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const statOf = (path: string) => stat(path).catch(() => null);
  return {
    async put({ path, sha256 }) {
      const place = placeOf(sha256);
      await mkdir(dirname(place), { recursive: true });
      const now = new Date();
      await utimes(path, now, now);
      await move(path, place);
    },
    async open(sha256) {
      const place = placeOf(sha256);
      const found = await statOf(place);
      if (!found) return null;
      return { size: found.size, bytes: Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array> };
    },
    has: async (sha256) => (await statOf(placeOf(sha256))) !== null,
    async remove(sha256, before) {
      const place = placeOf(sha256);
      const found = await statOf(place);
      if (!found || found.mtime >= before) return false;
      // Between looking and removing a new file may take the place. So it is moved away, and looked at once more.
      const away = join(root, LEAVING, `${sha256}.${newId()}`);
      await mkdir(dirname(away), { recursive: true });
      // Another sweep may have been here first.
      await rename(place, away).catch(() => undefined);
      const taken = await statOf(away);
      const isOld = taken !== null && taken.mtime < before;
      if (isOld) await rm(away, { force: true });
      else if (taken) await move(away, place).catch(() => undefined);
      return isOld;
    },
    async *list() {
      await bringBack(root, placeOf);
      for await (const [path, sha256] of filesUnder(root)) {
        const found = await statOf(path);
        if (found) yield { sha256, storedAt: found.mtime } satisfies StoredItem;
      }
    },
  };
}

/** Moves a file and makes the move last. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to);
  const folder = await open(dirname(to), 'r');
  await folder.sync();
  await folder.close();
}

/** What a `remove` ended by a crash left in between is stored again, as of now: its bytes may just have been wanted. */
async function bringBack(root: string, placeOf: (sha256: string) => string): Promise<void> {
  for await (const name of namesIn(join(root, LEAVING))) {
    // It fails where the `remove` has not ended but is still at work.
    await settle(join(root, LEAVING, name), placeOf(name.slice(0, 64))).catch(() => undefined);
  }
}

async function settle(path: string, place: string): Promise<void> {
  if (await stat(place).catch(() => null)) return rm(path, { force: true });
  const now = new Date();
  await utimes(path, now, now);
  await rename(path, place);
}

async function* filesUnder(root: string): AsyncGenerator<[path: string, sha256: string]> {
  for await (const first of namesIn(root, FAN)) {
    for await (const second of namesIn(join(root, first), FAN)) {
      const folder = join(root, first, second);
      for await (const sha256 of namesIn(folder, HASH)) yield [join(folder, sha256), sha256];
    }
  }
}

async function* namesIn(folder: string, pattern = /./): AsyncGenerator<string> {
  const found = await opendir(folder).catch(() => null);
  if (!found) return;
  for await (const { name } of found) if (pattern.test(name)) yield name;
}

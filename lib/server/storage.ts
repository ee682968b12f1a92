import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { openDiskStore } from './disk-store';
import { env } from './env';
import type { FileStore, LocalFile } from './file-store';

/** A file received but not yet kept: `keep` or `discard` it. */
export type Incoming = LocalFile;

const filesDir = () => join(env.dataDir, 'files');
const incomingDir = () => join(filesDir(), 'incoming');

/** The one place that says which store is used. */
export const fileStore = (): FileStore => openDiskStore(filesDir());

/**
 * Writes a stream to a temporary file, hashing on the way, and flushes it to disk. Throws AppError `file-too-large` as soon
 * as `maxBytes` is passed and `store-full` when the disk is; nothing is left behind then.
 */
export async function receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Incoming> {
  await mkdir(incomingDir(), { recursive: true });
  const path = join(incomingDir(), newId());
  try {
    return { path, ...(await write(path, bytes, maxBytes)) };
  } catch (error) {
    await rm(path, { force: true });
    throw isDiskFull(error) ? new AppError('store-full') : error;
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes) throw new AppError('file-too-large');
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

const isDiskFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC';

/**
 * Gives a received file to the store. Call it last inside the transaction that records it: a row then never points at bytes
 * that are not there, and a crash in between leaves at worst bytes without a row, which the sweep removes.
 */
export const keep = (incoming: Incoming): Promise<void> => fileStore().put(incoming);

/** Removes a received file that nobody keeps; does nothing when it has been kept. */
export async function discard({ path }: Incoming): Promise<void> {
  await rm(path, { force: true });
}

/** The bytes of a kept file; throws AppError `file-damaged` when they are gone or have another length. */
export async function openStored(sha256: string, size: number): Promise<ReadableStream<Uint8Array>> {
  const found = await fileStore().open(sha256);
  if (found?.size === size) return found.bytes;
  await found?.bytes.cancel();
  throw new AppError('file-damaged');
}

/** Removes what was received before `before` and neither kept nor discarded, since its upload was cut off; how many. */
export async function sweepIncoming(before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incomingDir()).catch(() => [])) {
    const path = join(incomingDir(), name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '@/lib/shared/app-error';
import { newId } from '@/lib/shared/new-id';
import { env } from './env';

/** A file received but not yet kept: `keep` or `discard` it. */
export type Incoming = { path: string; size: number; sha256: string };

const UNCLAIMED_HOURS = 24;
const filesDir = () => join(env.dataDir, 'files');
const incomingDir = () => join(filesDir(), 'incoming');

/** `files/ab/cd/abcd…`: by its hash, so that equal files are one file and no name from outside reaches the disk. */
const placeOf = (sha256: string) => join(filesDir(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/**
 * Writes a stream to a temporary file, hashing on the way, and flushes it to disk. Throws AppError `file-too-large` as soon
 * as `maxBytes` is passed and `store-full` when the disk is; nothing is left behind then.
 */
export async function receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Incoming> {
  await mkdir(incomingDir(), { recursive: true });
  await sweepIncoming();
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
 * Moves a received file to its place. Call it last inside the transaction that records it: a row then never points at
 * bytes that are not there, and a crash in between leaves at worst bytes that the next equal upload takes over.
 */
export async function keep({ path, sha256 }: Incoming): Promise<void> {
  const place = placeOf(sha256);
  await mkdir(dirname(place), { recursive: true });
  await rename(path, place);
  const folder = await open(dirname(place), 'r');
  await folder.sync();
  await folder.close();
}

/** Removes a received file that nobody keeps; does nothing when it has been kept. */
export async function discard({ path }: Incoming): Promise<void> {
  await rm(path, { force: true });
}

/** The bytes of a kept file; throws AppError `file-damaged` when they are gone or have another length. */
export async function openStored(sha256: string, size: number): Promise<ReadableStream<Uint8Array>> {
  const place = placeOf(sha256);
  const found = await stat(place).catch(() => null);
  if (found?.size !== size) throw new AppError('file-damaged');
  return Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>;
}

/** Removes what interrupted uploads left behind a day ago. */
async function sweepIncoming(): Promise<void> {
  const limit = Date.now() - UNCLAIMED_HOURS * 3_600_000;
  for (const name of await readdir(incomingDir())) {
    const path = join(incomingDir(), name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < limit) await rm(path, { force: true });
  }
}

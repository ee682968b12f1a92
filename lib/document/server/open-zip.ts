import { inflateRawSync } from 'node:zlib';
import { BYTES_PER_MB, READING_LIMITS } from '@/lib/document/limits';
import { unreadable } from '@/lib/document/unreadable';

/** A zip's parts by name; a part is unpacked when it is asked for, and never beyond what a document may hold. */
export type OpenZip = { names: readonly string[]; read: (name: string) => Buffer | null };

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number; locked: boolean };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const MOST_BYTES = READING_LIMITS.unpackedMegabytes * BYTES_PER_MB;

/**
 * Reads the directory of a zip. Refuses one that names too many entries, says it unpacks too far, is encrypted or cut
 * short; what it really unpacks to is counted while parts are read, since a directory may lie.
 */
export function openZip(bytes: Buffer): OpenZip {
  const entries = readDirectory(bytes);
  checkDeclared(entries, bytes.length);
  let left = MOST_BYTES;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.locked) throw unreadable('document-locked');
      const part = unpack(bytes, entry, left);
      left -= part.length;
      return part;
    },
  };
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > READING_LIMITS.entries) throw unreadable('document-unpacks-too-large');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw unreadable('document-damaged');
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (lengths[0] ?? 0)).replaceAll('\\', '/');
    entries.set(name.replace(/^\/+/, ''), {
      name,
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw unreadable('document-damaged');
}

function checkDeclared(entries: ReadonlyMap<string, Entry>, size: number): void {
  const unpacked = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
  const isDense = unpacked > READING_LIMITS.ratioFromMegabytes * BYTES_PER_MB && unpacked > size * READING_LIMITS.ratio;
  if (unpacked > MOST_BYTES || isDense) throw unreadable('document-unpacks-too-large');
}

function unpack(bytes: Buffer, { at, packed, method }: Entry, left: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw unreadable('document-damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw unreadable('document-damaged');
  if (method === STORED) return within(data, left);
  if (method !== DEFLATED) throw unreadable('document-damaged');
  return inflate(data, left);
}

function within(data: Buffer, left: number): Buffer {
  if (data.length > left) throw unreadable('document-unpacks-too-large');
  return data;
}

function inflate(data: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw unreadable(isTooLarge ? 'document-unpacks-too-large' : 'document-damaged');
  }
}

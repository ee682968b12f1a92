import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { FILE_MARKERS, type FileMarker, type ReceivedFile } from '@/lib/evidence/decide-file';
import type { Incoming } from '@/lib/server/storage';

const CHUNK = 1 << 20;
/** Office text files are small; a longer one is read from its beginning. */
const TEXT_BYTES = 1 << 20;

// OLE keeps its directory names in UTF-16, zip and PDF theirs in plain bytes.
const NEEDLES = (Object.entries(FILE_MARKERS) as [FileMarker, string][]).map(
  ([marker, text]) => [marker, Buffer.from(text, marker === 'oleMacro' ? 'utf16le' : 'latin1')] as const,
);
const OVERLAP = Math.max(...NEEDLES.map(([, needle]) => needle.length));

/** What the bytes of a received file say about it. Reads in pieces: a large file never stands in memory. */
export async function readFileKind({ path, size }: Incoming, name: string): Promise<ReceivedFile> {
  const detected = size > 0 ? ((await fileTypeFromFile(path))?.ext ?? null) : null;
  const { markers, head } = await scan(path);
  return { name, size, detected, markers, text: detected === null ? decodeText(head) : null };
}

async function scan(path: string): Promise<{ markers: FileMarker[]; head: Buffer }> {
  const found = new Set<FileMarker>();
  const file = await open(path, 'r');
  try {
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    for await (const chunk of file.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
      if (head.length < TEXT_BYTES) head = Buffer.concat([head, chunk]);
      const seen = Buffer.concat([tail, chunk]);
      for (const [marker, needle] of NEEDLES) if (seen.includes(needle)) found.add(marker);
      tail = seen.subarray(-OVERLAP);
    }
    return { markers: [...found], head };
  } finally {
    await file.close();
  }
}

/** The words of a text file: UTF-8, else GB 18030; null when the bytes are neither. */
function decodeText(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      // `stream` forgives a character cut at the end of what was read.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return null;
}

import { CFB } from '@e965/xlsx';
import { unreadable } from '@/lib/document/unreadable';

/** The streams of an OLE2 file (doc, xls, wps, et) by name in lower case, without the folders they stand in. */
export type OpenOle = ReadonlyMap<string, Buffer>;

type Container = { FullPaths: string[]; FileIndex: { type: number; content?: Uint8Array }[] };
const STREAM = 2;

export function openOle(bytes: Buffer): OpenOle {
  try {
    const { FullPaths, FileIndex }: Container = CFB.read(bytes, { type: 'buffer' });
    const streams = new Map<string, Buffer>();
    for (const [index, path] of FullPaths.entries()) {
      const { type, content } = FileIndex[index] ?? { type: 0 };
      const name = path.split('/').at(-1)?.toLowerCase() ?? '';
      if (type === STREAM && content && !streams.has(name)) streams.set(name, Buffer.from(content));
    }
    return streams;
  } catch {
    throw unreadable('document-damaged');
  }
}

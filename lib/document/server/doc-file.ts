import { unreadable } from '@/lib/document/unreadable';
import type { OpenOle } from './open-ole';

/** A Word 97–2003 document opened ([MS-DOC]): its two streams, where its tables lie, and its characters with their places. */
export type DocFile = {
  main: Buffer;
  table: Buffer;
  /** Where a table named by its place in FibRgFcLcb97 lies in the table stream. */
  at: (index: number) => { start: number; length: number };
  /** Body text; text boxes follow it. */
  characters: DocCharacters;
};

/** Text and, for each UTF-16 unit, its byte in the main stream, where formatting is looked up. */
export type DocCharacters = { body: string; boxes: string; places: Uint32Array };

export const FIB = { styles: 1, characters: 12, paragraphs: 13, pieces: 33, lists: 73, listUses: 74 } as const;

const WORD = 0xa5ec;
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const FC_LCB = 154;
const BODY_LENGTH = 0x4c;
/** Footnotes, headers, macros, comments, endnotes stand between the body and the text boxes. */
const BETWEEN = [0x50, 0x54, 0x58, 0x5c, 0x60];
const BOXES_LENGTH = 0x64;
const COMPRESSED = 0x40000000;
/** Bytes 0x80–0x9f of a compressed piece are Windows-1252. */
const WESTERN = new TextDecoder('windows-1252');

export function openDoc(ole: OpenOle): DocFile {
  const main = ole.get('worddocument');
  if (!main || main.length < FC_LCB + 75 * 8 || main.readUInt16LE(0) !== WORD) throw unreadable('document-other-word');
  if (main.readUInt16LE(2) < WORD_97) throw unreadable('document-other-word');
  const flags = main.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) throw unreadable('document-locked');
  const table = ole.get(flags & SECOND_TABLE ? '1table' : '0table');
  if (!table) throw unreadable('document-damaged');
  const at = (index: number) => ({
    start: main.readUInt32LE(FC_LCB + index * 8),
    length: main.readUInt32LE(FC_LCB + index * 8 + 4),
  });
  return { main, table, at, characters: readCharacters(main, table, at(FIB.pieces)) };
}

function readCharacters(main: Buffer, table: Buffer, { start, length }: { start: number; length: number }) {
  const pieces = findPieces(table.subarray(start, start + length));
  const count = (pieces.length - 4) / 12;
  if (!Number.isInteger(count) || count < 1) throw unreadable('document-damaged');
  const texts: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { units, width, first } = pieceAt(pieces, index, count);
    if (units < 0 || first + units * width > main.length) throw unreadable('document-damaged');
    const bytes = main.subarray(first, first + units * width);
    texts.push(width === 1 ? WESTERN.decode(bytes) : bytes.toString('utf16le'));
    for (let unit = 0; unit < units; unit += 1) places.push(first + unit * width);
  }
  return partsOf(main, texts.join(''), Uint32Array.from(places));
}

/** How many letters a piece has, how many bytes each, and where the first lies. */
function pieceAt(pieces: Buffer, index: number, count: number) {
  const units = pieces.readUInt32LE((index + 1) * 4) - pieces.readUInt32LE(index * 4);
  const packed = pieces.readUInt32LE((count + 1) * 4 + index * 8 + 2);
  const isCompressed = (packed & COMPRESSED) !== 0;
  return { units, width: isCompressed ? 1 : 2, first: isCompressed ? (packed & ~COMPRESSED) / 2 : packed };
}

function partsOf(main: Buffer, text: string, places: Uint32Array): DocCharacters {
  const bodyEnd = main.readUInt32LE(BODY_LENGTH);
  const boxes = BETWEEN.reduce((sum, offset) => sum + main.readUInt32LE(offset), bodyEnd);
  return { body: text.slice(0, bodyEnd), boxes: text.slice(boxes, boxes + main.readUInt32LE(BOXES_LENGTH)), places };
}

/** The piece table behind the property modifiers of the Clx. */
function findPieces(clx: Buffer): Buffer {
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2 || at + 5 > clx.length) throw unreadable('document-damaged');
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}

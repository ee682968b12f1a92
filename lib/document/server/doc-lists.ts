import { type ListLevel, type NumberedList, openListCounter } from '@/lib/document/list-counter';
import { type DocFile, FIB } from './doc-file';
import { type Paragraph, type Properties, readProperties, SPRM } from './doc-properties';

/** Number formats of [MS-OSHARED] 2.2.1.3 by the names that Office Open XML gives them. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const LIST_BYTES = 28;
const USE_BYTES = 16;
const LEVEL_BYTES = 28;
const LEVELS = 9;
const LONGEST_CHAIN = 20;
const NO_RESTART = 0x08;
const LEGAL = 0x04;
const HAS_START = 0x10;
const HAS_LEVEL = 0x20;

type Cursor = { bytes: Buffer; at: number };

/** The number Word shows before a paragraph of an automatic list, counted; empty for any other paragraph. */
export function openDocLists(file: DocFile): (paragraph: Paragraph) => string {
  const uses = readUses(file, readLists(file));
  const styles = readStyles(file);
  const count = openListCounter();
  return ({ style, properties }) => {
    const styled = styles[style];
    const use = (properties.get(SPRM.list) ?? styled?.get(SPRM.list))?.readInt16LE(0) ?? 0;
    const level = (properties.get(SPRM.level) ?? styled?.get(SPRM.level))?.[0] ?? 0;
    const list = uses[use - 1];
    return list ? count(list, Math.min(level, LEVELS - 1)) : '';
  };
}

function readLists({ table, at }: DocFile): Map<number, ListLevel[]> {
  const lists = new Map<number, ListLevel[]>();
  const { start, length } = at(FIB.lists);
  if (length < 2) return lists;
  const count = table.readUInt16LE(start);
  const cursor: Cursor = { bytes: table, at: start + 2 + count * LIST_BYTES };
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * LIST_BYTES;
    const isSimple = ((table[entry + 26] ?? 0) & 1) === 1;
    const levels = Array.from({ length: isSimple ? 1 : LEVELS }, () => readLevel(cursor));
    lists.set(table.readInt32LE(entry), levels);
  }
  return lists;
}

/** [MS-DOC] 2.9.150: the template holds the level's own digit where its number goes. */
function readLevel(cursor: Cursor): ListLevel {
  const { bytes, at } = cursor;
  const flags = bytes[at + 5] ?? 0;
  const text = at + LEVEL_BYTES + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  const length = bytes.readUInt16LE(text);
  cursor.at = text + 2 + length * 2;
  const raw = bytes.toString('utf16le', text + 2, cursor.at);
  return {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes[at + 4] ?? 0] ?? 'decimal',
    template: [...raw].map((sign) => (sign.charCodeAt(0) < LEVELS ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    restartAfter: flags & NO_RESTART ? (bytes[at + 26] ?? 0) : null,
    legal: (flags & LEGAL) !== 0,
  };
}

/** [MS-DOC] 2.9.132 ff.: paragraphs name a use of a list, which may change its levels. */
function readUses({ table, at }: DocFile, lists: ReadonlyMap<number, ListLevel[]>): (NumberedList | null)[] {
  const { start, length } = at(FIB.listUses);
  if (length < 4) return [];
  const count = table.readUInt32LE(start);
  const cursor: Cursor = { bytes: table, at: start + 4 + count * USE_BYTES };
  return Array.from({ length: Math.min(count, 10_000) }, (_, index) => {
    const entry = start + 4 + index * USE_BYTES;
    const id = table.readInt32LE(entry);
    const levels = [...(lists.get(id) ?? [])];
    const restarts = readChanges(cursor, table[entry + 12] ?? 0, levels);
    return levels.length > 0 ? { key: String(id), id: String(index), levels, restarts } : null;
  });
}

function readChanges(cursor: Cursor, count: number, levels: ListLevel[]): Map<number, number> {
  const restarts = new Map<number, number>();
  cursor.at += 4;
  for (let change = 0; change < count; change += 1) {
    const start = cursor.bytes.readInt32LE(cursor.at);
    const flags = cursor.bytes.readUInt32LE(cursor.at + 4);
    cursor.at += 8;
    if (flags & HAS_LEVEL) levels[flags & 0x0f] = readLevel(cursor);
    if (flags & HAS_START) restarts.set(flags & 0x0f, flags & HAS_LEVEL ? (levels[flags & 0x0f]?.start ?? 1) : start);
  }
  return restarts;
}

/** The paragraph properties of each style, those it builds on included ([MS-DOC] 2.9.271 STSH). */
function readStyles({ table, at }: DocFile): Properties[] {
  const { start, length } = at(FIB.styles);
  if (length < 6) return [];
  const count = table.readUInt16LE(start + 2);
  const baseBytes = table.readUInt16LE(start + 4);
  const own: { base: number; properties: Properties }[] = [];
  let entry = start + 2 + table.readUInt16LE(start);
  for (let index = 0; index < count && entry + 2 <= start + length; index += 1) {
    const size = table.readUInt16LE(entry);
    own.push(readStyle(table.subarray(entry + 2, entry + 2 + size), baseBytes));
    entry += 2 + size;
  }
  return own.map((_, index) => inherited(own, index));
}

function readStyle(style: Buffer, baseBytes: number): { base: number; properties: Properties } {
  const nothing = { base: 0xfff, properties: new Map() };
  if (style.length < baseBytes + 4) return nothing;
  const kind = style.readUInt16LE(2);
  const name = style.readUInt16LE(baseBytes);
  const at = baseBytes + 2 + name * 2 + 2;
  if ((kind & 0x0f) !== 1 || at + 4 > style.length) return { ...nothing, base: kind >> 4 };
  const size = style.readUInt16LE(at);
  return { base: kind >> 4, properties: readProperties(style.subarray(at + 4, at + 2 + size)) };
}

function inherited(own: readonly { base: number; properties: Properties }[], index: number): Properties {
  const chain: Properties[] = [];
  for (let style = own[index]; style && chain.length < LONGEST_CHAIN; style = own[style.base])
    chain.unshift(style.properties);
  return new Map(chain.flatMap((properties) => [...properties]));
}

import type { DocFile } from './doc-file';

/** Properties by sprm code with the operand's bytes ([MS-DOC] 2.6). */
export type Properties = ReadonlyMap<number, Buffer>;
export type Paragraph = { style: number; properties: Properties };

export const SPRM = {
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  row: 0xd608,
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
} as const;

const PAGE = 512;
/** Operand length by the three upper bits of a sprm; 6 is of variable length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const VARIABLE = 6;
const TAB_CHANGES = 0xc615;
const PARAGRAPH_ENTRY = 13;

/** A list of properties; stops at one cut short. */
export function readProperties(bytes: Buffer): Properties {
  const found = new Map<number, Buffer>();
  let at = 0;
  while (at + 3 <= bytes.length) {
    const sprm = bytes.readUInt16LE(at);
    at += 2;
    const kind = sprm >> 13;
    let length = LENGTHS[kind] ?? 1;
    if (kind === VARIABLE && sprm === SPRM.row) {
      length = at + 2 <= bytes.length ? bytes.readUInt16LE(at) - 1 : 0;
      at += 2;
    } else if (kind === VARIABLE) {
      length = bytes[at] ?? 0;
      // The one list of tabs that may be longer than its byte can say ends the properties that matter here.
      if (sprm === TAB_CHANGES && length === 255) return found;
      at += 1;
    }
    found.set(sprm, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

type Stretch = { from: number; to: number; bytes: Buffer };

/** Formatting by places of the main stream, in order ([MS-DOC] 2.8.5, 2.9.33, 2.9.174). */
function readStretches({ main, table, at }: DocFile, index: number, entry: number): Stretch[] {
  const { start, length } = at(index);
  const bins = table.subarray(start, start + length);
  const count = Math.floor((bins.length - 4) / 8);
  const stretches: Stretch[] = [];
  for (let bin = 0; bin < count; bin += 1) {
    const page = (bins.readUInt32LE((count + 1) * 4 + bin * 4) & 0x3fffff) * PAGE;
    if (page + PAGE <= main.length) stretches.push(...stretchesOfPage(main.subarray(page, page + PAGE), entry));
  }
  return stretches.sort((a, b) => a.from - b.from);
}

function stretchesOfPage(page: Buffer, entry: number): Stretch[] {
  const count = page[PAGE - 1] ?? 0;
  if ((count + 1) * 4 + count * entry > PAGE) return [];
  return Array.from({ length: count }, (_, index) => {
    const offset = (page[(count + 1) * 4 + index * entry] ?? 0) * 2;
    const bytes = offset === 0 ? page.subarray(0, 0) : contentAt(page, offset, entry === PARAGRAPH_ENTRY);
    return { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4), bytes };
  });
}

function contentAt(page: Buffer, offset: number, isParagraph: boolean): Buffer {
  const size = page[offset] ?? 0;
  if (!isParagraph) return page.subarray(offset + 1, offset + 1 + size);
  if (size !== 0) return page.subarray(offset + 1, offset + size * 2);
  return page.subarray(offset + 2, offset + 2 + (page[offset + 1] ?? 0) * 2);
}

function finder(stretches: readonly Stretch[]): (place: number) => Stretch | undefined {
  return (place) => {
    let [low, high] = [0, stretches.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const stretch = stretches[middle];
      if (!stretch) return undefined;
      if (place < stretch.from) high = middle - 1;
      else if (place >= stretch.to) low = middle + 1;
      else return stretch;
    }
    return undefined;
  };
}

/** What is said of the paragraph whose end mark stands at a place. */
export function openParagraphs(file: DocFile): (place: number) => Paragraph {
  const find = finder(readStretches(file, 13, PARAGRAPH_ENTRY));
  const known = new Map<Stretch, Paragraph>();
  return (place) => {
    const stretch = find(place);
    if (!stretch || stretch.bytes.length < 2) return { style: 0, properties: new Map() };
    const read = known.get(stretch) ?? {
      style: stretch.bytes.readUInt16LE(0),
      properties: readProperties(stretch.bytes.subarray(2)),
    };
    known.set(stretch, read);
    return read;
  };
}

/** What is said of the character at a place. */
export function openCharacters(file: DocFile): (place: number) => Properties {
  const find = finder(readStretches(file, 12, 1));
  const known = new Map<Stretch, Properties>();
  const none: Properties = new Map();
  return (place) => {
    const stretch = find(place);
    if (!stretch) return none;
    const read = known.get(stretch) ?? readProperties(stretch.bytes);
    known.set(stretch, read);
    return read;
  };
}

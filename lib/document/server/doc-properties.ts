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
const LONG_TABS = 255;
const PARAGRAPH_ENTRY = 13;

/** A list of properties; stops at one cut short. */
export function readProperties(bytes: Buffer): Properties {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 3 <= bytes.length; ) {
    const sprm = bytes.readUInt16LE(at);
    const operand = operandAt(bytes, at + 2, sprm);
    if (!operand) return found;
    found.set(sprm, bytes.subarray(operand.start, operand.end));
    at = operand.end;
  }
  return found;
}

/** Where a property's operand stands; null after the one list of tabs whose length its byte cannot say. */
function operandAt(bytes: Buffer, at: number, sprm: number): { start: number; end: number } | null {
  const kind = sprm >> 13;
  if (kind !== VARIABLE) return { start: at, end: at + (LENGTHS[kind] ?? 1) };
  if (sprm === SPRM.row) {
    const length = at + 2 <= bytes.length ? bytes.readUInt16LE(at) - 1 : 0;
    return { start: at + 2, end: at + 2 + length };
  }
  const length = bytes[at] ?? 0;
  return sprm === TAB_CHANGES && length === LONG_TABS ? null : { start: at + 1, end: at + 1 + length };
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
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const stretch = stretches[low];
    return stretch && stretch.from <= place ? stretch : undefined;
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

import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { noteOf } from '@/lib/document/messages';
import { tableLines } from '@/lib/document/table-text';
import { unreadable } from '@/lib/document/unreadable';
import type { OpenZip } from './open-zip';

/** Parts of a workbook that hold its words; pictures, macros and links to elsewhere are not handed on. */
const WORDS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const DECLARATION = /<!DOCTYPE|<!ENTITY/i;

/** The visible sheets of a workbook (xlsx), one row a line. */
export function readXlsx(zip: OpenZip): ReadDocument {
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names.filter((each) => WORDS.test(each))) {
    const bytes = zip.read(name);
    if (!bytes) continue;
    if (DECLARATION.test(bytes.toString('latin1', 0, 2000))) throw unreadable('document-unsafe');
    parts[name] = bytes;
  }
  return readBook(Buffer.from(zipSync(parts, { level: 0 })), 'xlsx');
}

/** The same of an Excel 97–2003 or WPS workbook (xls, et). */
export const readXls = (bytes: Buffer): ReadDocument => readBook(bytes, 'xls');

function readBook(bytes: Buffer, format: 'xlsx' | 'xls'): ReadDocument {
  const book = openBook(bytes);
  const hidden = book.SheetNames.filter((_, index) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0);
  const sheets = book.SheetNames.filter((name) => !hidden.includes(name))
    .map((name) => ({ name, lines: tableLines(rowsOf(book.Sheets[name] ?? {})) }))
    .filter(({ lines }) => lines.length > 0);
  const text = sheets
    .map(({ name, lines }) => [...(sheets.length > 1 ? [name] : []), ...lines].join('\n'))
    .join('\n\n');
  if (text.trim() === '') throw unreadable('document-empty');
  const notes: ReadingNote[] = hidden.length > 0 ? [noteOf('sheets-hidden', { names: hidden.join('、') })] : [];
  return { format, text, notes };
}

function openBook(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', cellDates: false, cellHTML: false, cellNF: true, bookVBA: false });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw unreadable(isLocked ? 'document-locked' : 'document-damaged');
  }
}

/** The filled cells only: the size a sheet claims to have is not believed. */
function rowsOf(sheet: WorkSheet): string[][] {
  const rows = new Map<number, Map<number, string>>();
  const columns = new Set<number>();
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (!/^[A-Z]{1,3}\d+$/.test(address)) continue;
    const words = shown(cell);
    if (words.trim() === '') continue;
    const { r, c } = utils.decode_cell(address);
    const row = rows.get(r) ?? new Map<number, string>();
    rows.set(r, row.set(c, words));
    columns.add(c);
  }
  const order = [...columns].sort((a, b) => a - b);
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => order.map((column) => row.get(column) ?? ''));
}

/** As the sheet shows it; a date in the order of another country is turned round (06/30/19 is 2019-06-30). */
function shown({ t, v, w, z }: CellObject): string {
  const words = w ?? String(v ?? '');
  const isForeign = t === 'n' && /^\d{1,4}\/\d{1,2}\/\d{2,4}/.test(words) && SSF.is_date(z);
  return isForeign ? SSF.format('yyyy-mm-dd', v) : words;
}

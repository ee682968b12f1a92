import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';

/** A sheet as text, cell by cell as it is shown; days come as `YYYY-MM-DD` whatever their format. */
export type ReadSheet = { name: string; rows: string[][] };

/** Why a file is not read. `too-large` counts what it unpacks to, so that a small file cannot fill the memory. */
export type WorkbookFault = 'unreadable' | 'too-large';

export type WorkbookLimits = { unpackedBytes: number; rows: number; columns: number };

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/** Reads an xlsx file, within limits; the bytes decide what it is, not its name. */
export function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): ReadSheet[] | WorkbookFault {
  if (!ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte)) return 'unreadable';
  const parts = unpack(bytes, limits.unpackedBytes);
  if (typeof parts === 'string') return parts;
  if (!parts['xl/workbook.xml']) return 'unreadable';
  try {
    // Packed again without compression: the reader then unpacks no more than was counted here.
    const book = read(zipSync(parts, { level: 0 }), { type: 'array', cellDates: true, dense: false, UTC: true });
    const sheets = book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name], limits) }));
    return sheets.some(({ rows }) => rows.length > limits.rows) ? 'too-large' : sheets;
  } catch {
    return 'unreadable';
  }
}

function unpack(bytes: Uint8Array, most: number): Record<string, Uint8Array> | WorkbookFault {
  let size = 0;
  const fits = ({ originalSize }: { originalSize: number }): boolean => {
    size += originalSize;
    return size <= most;
  };
  try {
    const parts = unzipSync(bytes, { filter: fits });
    return size > most ? 'too-large' : parts;
  } catch {
    return 'unreadable';
  }
}

function rowsOf(sheet: WorkSheet | undefined, { rows, columns }: WorkbookLimits): string[][] {
  const range = sheet?.['!ref'];
  if (!sheet || !range) return [];
  const { e: end } = utils.decode_range(range);
  const [lastRow, lastColumn] = [Math.min(end.r, rows), Math.min(end.c, columns - 1)];
  const read = Array.from({ length: lastRow + 1 }, (_, r) =>
    Array.from({ length: lastColumn + 1 }, (__, c) => textOf(sheet[utils.encode_cell({ r, c })])),
  );
  const last = read.findLastIndex((cells) => cells.some((cell) => cell !== ''));
  return read.slice(0, last + 1);
}

function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  return (cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v))).trim();
}

import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { readWorkbook } from '@/lib/server/office/read-workbook';
import { writeWorkbook } from '@/lib/server/office/write-workbook';

export type Sheets = { name: string; rows: string[][] }[];

const LIMITS = { unpackedBytes: 40_000_000, rows: 10_000, columns: 30 };

/** The sheets of a downloaded workbook with those rows only that hold one of `texts`, besides the heads. */
export async function openWorkbook(download: Download, texts: readonly string[]): Promise<Sheets> {
  const sheets = readWorkbook(await readFile(await download.path()), LIMITS);
  if (typeof sheets === 'string') throw new Error(sheets);
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row, index) => index === 0 || texts.some((text) => row.includes(text))),
  }));
}

/** The row that names a body, to be changed in place. */
export function rowWith(sheets: Sheets, sheet: string, text: string): string[] {
  const row = sheets.find(({ name }) => name === sheet)?.rows.find((cells) => cells.includes(text));
  if (!row) throw new Error(`no row with ${text} in ${sheet}`);
  return row;
}

/** The workbook as a file to choose in a form. */
export const workbookFile = (name: string, sheets: Sheets) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: writeWorkbook(
    '单位名录',
    sheets.map((sheet) => ({ ...sheet, widths: [] })),
  ),
});

import { extensionOf } from './decide-file';

/**
 * How a file can be looked at without being saved: as the picture or pdf it is, or as its words; null: not at all. By the
 * extension of its stored name, which says what its bytes are (`cleanFileName`).
 */
export type Preview = 'picture' | 'pdf' | 'text' | null;

const PREVIEWS: Record<string, Preview> = {
  png: 'picture',
  jpg: 'picture',
  pdf: 'pdf',
  docx: 'text',
  xlsx: 'text',
  doc: 'text',
  wps: 'text',
  xls: 'text',
  et: 'text',
  ofd: 'text',
  txt: 'text',
};

export const previewOf = (storedName: string): Preview => PREVIEWS[extensionOf(storedName)] ?? null;

/** What the browser is told it gets: these and, for words, a page of our own making. Nothing else is ever shown as it is. */
export const SHOWN_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'application/pdf'];

/** More words than anybody reads in a preview. */
export const PREVIEW_CHARACTERS = 200_000;

export type TextBlock = { kind: 'lines'; text: string } | { kind: 'table'; rows: string[][] };

const CELLS = ' | ';
/** Empty cells at the end of a line have lost the blank after their bar. */
const cellsOf = (line: string): string[] => `${line} `.split(CELLS).map((cell) => cell.trim());

/** A document's text in the order of reading: lines with ` | ` between cells that follow each other are one table. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const isRow = `${line} `.includes(CELLS);
    if (isRow && last?.kind === 'table') last.rows.push(cellsOf(line));
    else if (isRow) blocks.push({ kind: 'table', rows: [cellsOf(line)] });
    else if (last?.kind === 'lines') last.text += `\n${line}`;
    else blocks.push({ kind: 'lines', text: line });
  }
  return blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
}

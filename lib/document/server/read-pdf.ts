import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist';
import { getDocument, type PDFDocumentLoadingTask, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadDocument, ReadingNote } from '@/lib/document/document';
import { READING_LIMITS } from '@/lib/document/limits';
import { noteOf } from '@/lib/document/messages';
import type { Page, Run } from '@/lib/document/page';
import { pagesText } from '@/lib/document/pages-text';
import { unreadable } from '@/lib/document/unreadable';
import { readRules } from './pdf-rules';

/** Without Adobe's tables, text in fonts that are not embedded (GBK-EUC-H, UniGB-UCS2-H) comes out as nothing. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Pages with fewer letters than this, on average, are pictures of pages with a stamp or a number on them. */
const LEAST_LETTERS = 20;

/** The text layer of a PDF in the order of reading. Refuses a scan, a password, too many pages. */
export async function readPdf(bytes: Buffer): Promise<ReadDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${join(PACKAGE, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const pages = await readPages(task);
    return documentOf(pages);
  } finally {
    await task.destroy();
  }
}

async function readPages(task: PDFDocumentLoadingTask): Promise<Page[]> {
  const pdf = await task.promise.catch((error: unknown) => {
    throw unreadable(
      error instanceof Error && error.name === 'PasswordException' ? 'document-locked' : 'document-damaged',
    );
  });
  if (pdf.numPages > READING_LIMITS.pages) throw unreadable('document-too-many-pages', { count: pdf.numPages });
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await readPage(page));
    page.cleanup();
  }
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [runOf(item, transform)] : []));
  return { width, height, runs, rules: runs.length > 0 ? await readRules(page, transform) : [] };
}

type Placed = { str: string; transform: number[]; width: number; height: number };

/** Into the page as it is looked at: turned as its own rotation says, y downwards. */
function runOf({ str, transform: own, width, height }: Placed, view: number[]): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [, , , , x = 0, y = 0] = own;
  const size = Math.hypot(own[2] ?? 0, own[3] ?? 0) || height;
  return { text: str, x: a * x + c * y + e, y: b * x + d * y + f, width, size };
}

function documentOf(pages: readonly Page[]): ReadDocument {
  const letters = pages.map(({ runs }) => runs.reduce((sum, { text }) => sum + text.trim().length, 0));
  const total = letters.reduce((sum, count) => sum + count, 0);
  if (total < pages.length * LEAST_LETTERS && total < LEAST_LETTERS * 50) throw unreadable('document-scanned');
  const text = pagesText(pages);
  const empty = letters.flatMap((count, index) => (count === 0 ? [index + 1] : []));
  const notes: ReadingNote[] = [];
  if (empty.length > 0) notes.push(noteOf('pages-without-text', { pages: empty.join('、') }));
  const unknown = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (unknown > 0) notes.push(noteOf('letters-unknown', { count: unknown }));
  return { format: 'pdf', text, notes };
}
